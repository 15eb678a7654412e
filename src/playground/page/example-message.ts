import type { EntityView, OutsideMessage } from '../contract.ts';

/** A link that shows one thing and leads to another, or to where it says. */
export interface ExampleLink {
  readonly shown: string;
  readonly address: string;
}

/** A message from somewhere else that a visitor can forward into a chat. Everything in it is invented. */
export interface ExampleMessage {
  /** What the list calls it; it does not tell whether it is genuine. */
  readonly title: string;
  readonly kind: OutsideMessage['kind'];
  readonly senderName: string;
  /** Joined without anything in between. */
  readonly text: readonly (string | ExampleLink)[];
  readonly button?: { readonly text: string; readonly url: string };
}

const shownText = (part: string | ExampleLink): string => (typeof part === 'string' ? part : part.shown);

/** The words of an example, without where its links lead. */
export const exampleText = ({ text }: ExampleMessage): string => text.map(shownText).join('');

/** An example as it is forwarded: its links as `text_link` entities. */
export const exampleSource = (example: ExampleMessage): OutsideMessage => {
  const entities: EntityView[] = [];
  let offset = 0;
  for (const part of example.text) {
    const { length } = shownText(part);
    if (typeof part !== 'string') entities.push({ type: 'text_link', offset, length, url: part.address });
    offset += length;
  }
  const { kind, senderName, button } = example;
  return {
    kind,
    senderName,
    text: exampleText(example),
    ...(entities.length === 0 ? {} : { entities }),
    ...(button === undefined ? {} : { buttons: [button] }),
  };
};
