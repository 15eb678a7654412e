/** A toast or an alert that is still to be seen. */
export interface Notice {
  readonly id: number;
  readonly personId: number;
  readonly text: string;
  readonly isAlert: boolean;
  readonly url?: string;
}

/** As in Telegram: whatever comes next takes the place of a person's toast, while alerts wait for each other. */
export const withNotice = (notices: readonly Notice[], notice: Notice): readonly Notice[] => [
  ...notices.filter(({ personId, isAlert }) => isAlert || personId !== notice.personId),
  notice,
];
