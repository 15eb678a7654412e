/** Telegram's limits, in UTF-16 code units after entity parsing unless the name says otherwise. */
export const telegramLimits = {
  messageChars: 4096,
  toastChars: 200,
  callbackDataBytes: 64,
  pollQuestionChars: 300,
  pollOptionChars: 100,
  pollExplanationChars: 200,
  pollDescriptionChars: 1024,
} as const;

/** Shortens to `maxChars` UTF-16 code units with an ellipsis, never cutting a character in two. */
export function truncate(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const kept: string[] = [];
  let length = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (length + segment.length > maxChars) break;
    length += segment.length;
    kept.push(segment);
  }
  return `${kept.join('').trimEnd()}…`;
}
