import type { CheckedMessage } from '../message.ts';

const mostWords = 12;
const fewWords = 2;

/** What people say to the bot itself, in its languages, rather than paste. */
const toTheBot = [
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you|ok(?:ay)?|yes|no|test)\b/,
  /\b(?:what|who) (?:is|are) (?:this|that|you)\b|\bwhat (?:can|do) you do\b|\bhow (?:does|do) (?:this|it|you) work\b/,
  /\bcan you (?:help|check|tell|do)\b|\bhelp me\b|\bare you (?:a )?(?:bot|human|real)\b|\bhow (?:do|can) i\b/,
  /^(?:ciao|salve|buongiorno|buonasera|buon ?(?:giorno|pomeriggio)|ehi|grazie|ok|sì|si|no|prova)(?!\p{L})/u,
  /\bche (?:cosa|cos['’]?è) |\bcosa (?:sai|puoi|fai|sei)\b|\bchi sei\b|\bcome funzion(?:a|i)\b|\bcome (?:si fa|faccio|posso)\b/,
  /\b(?:mi puoi|puoi|potresti) (?:aiutar|controllar|dir)|\baiutami\b|\bsei (?:un |una )?(?:bot|robot|persona)\b/,
];

/** Whether a text is more likely meant for the bot than a message to judge. It need not be right: it leads to a question. */
export function isSmallTalk({ text, entities = [], sender }: CheckedMessage): boolean {
  if (sender?.isForwarded === true || text.includes('\n')) return false;
  if (entities.some(({ type }) => type === 'url' || type === 'text_link' || type === 'email')) return false;
  const words = text.trim().split(/\s+/u);
  if (words.length <= fewWords) return true;
  const plain = text.trim().toLowerCase();
  return words.length <= mostWords && toTheBot.some((pattern) => pattern.test(plain));
}

/** Whether there is a letter or a digit in it at all. */
export function hasWords({ text }: CheckedMessage): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
