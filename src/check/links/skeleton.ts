/**
 * Letters of other scripts that look like Latin ones: the ones that occur in addresses, from the Unicode table of
 * confusables (UTS 39).
 */
const lookalikes: Readonly<Record<string, string>> = {
  // Cyrillic
  ...pairs('аa вb сc ԁd еe ёe ғf һh нh іi їi јj кk ӏl мm пn оo рp ԛq гr ѕs тt цu υu ѵv ѡw ԝw хx уy үy зz ьb'),
  // Greek
  ...pairs('αa βb γy ϲc δd εe ηn ιi κk λl μm νv οo ρp σo τt υu χx ωw ϳj'),
  // Latin and letter-like
  ...pairs('ıi ȷj ɑa ɡg ɩi ʟl łl øo đd ħh ŧt ƅb ƙk ɴn ʀr ꜱs ʏy ᴢz ⅼl ⅽc ⅾd ⅿm ⅰi ⅴv ⅹx ßb æa œo þp ðd ⱳw ɋq'),
  // Armenian
  ...pairs('օo ոn սu հh ցg զq յj ռn'),
};

function pairs(list: string): Record<string, string> {
  return Object.fromEntries(list.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}

/** The text in the plain Latin letters it looks like; what looks like none is left as it is. */
export function asLatin(text: string): string {
  if (/^[\p{ASCII}]*$/u.test(text)) return text;
  let plain = '';
  for (const letter of text.normalize('NFKD').replace(/\p{M}/gu, '')) plain += lookalikes[letter] ?? letter;
  return plain;
}

const pictures: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  rn: 'm',
  vv: 'w',
};

/**
 * What the text looks like at a glance: `paypa1`, `paypai`, `payypal` and `paypal` are one, `arnazon` and `amazon`
 * too.
 */
export function skeletonOf(text: string): string {
  return asLatin(text)
    .replace(/rn|vv|[0134578i]/g, (part) => pictures[part] ?? part)
    .replace(/(.)\1+/g, '$1');
}
