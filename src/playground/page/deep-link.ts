/** What `https://t.me/<bot>?start=…` asks for, in the playground a message to the bot instead of a way out. */
export interface DeepLink {
  /** What Telegram sends in the person's name: `/start`, with the payload if there is one. */
  readonly command: string;
}

/** Reads a link to the playground's own bot; undefined for every other address. */
export const deepLinkTo = (botUsername: string, address: string): DeepLink | undefined => {
  const match =
    /^https?:\/\/(?:t\.me|telegram\.me)\/([^/?#]+)\/?(?:\?(?:[^#]*&)?start=([\w-]{1,64}))?(?:$|[&#])/i.exec(
      address,
    );
  if (match?.[1]?.toLowerCase() !== botUsername.toLowerCase()) return undefined;
  return { command: match[2] === undefined ? '/start' : `/start ${match[2]}` };
};
