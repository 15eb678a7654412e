const plainWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Lower case, accents folded, everything but letters and digits read as one space: how names are compared. */
export function normaliseBrandName(name: string): string {
  const lower = name.toLowerCase();
  if (plainWords.test(lower)) return lower;
  return foldAccents(lower)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters and digits only: how a name is written in a host. */
export function squashName(name: string): string {
  return normaliseBrandName(name).replaceAll(' ', '');
}

function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
