import type { Address } from './address.ts';
import type { LinkKnowledge } from './knowledge.ts';
import { isMildLure, lureWords } from './lure-words.ts';
import { isDoor } from './path-signs.ts';

const deepestFolder = 8;
/** A title in words names brands for many reasons, a short folder for few. */
const mostWords = 3;
const longestFolder = 40;

/**
 * The id of a brand whose name is a folder of a foreign address: `/paypal/login`, `/secure-paypal.html`,
 * `/www.netflix.com/`.
 */
export function brandInPath(
  { url }: Address,
  knowledge: LinkKnowledge,
  isFreeHost: boolean,
): string | undefined {
  const { pathname } = url;
  if (pathname.length < 4) return undefined;
  const folders = pathname.toLowerCase().split('/').slice(1, deepestFolder);
  const hasDoor = isDoor(pathname) || folders.some(isLure);
  const isShort = folders.length <= mostWords;
  for (const folder of folders) {
    if (folder.length > longestFolder) continue;
    const owner = folder.includes('.') ? ownerOf(folder, knowledge) : undefined;
    if (owner !== undefined) return owner;
    const words = folder.replace(/\.(?:php|html?|aspx?)$/, '').split(/[^a-z0-9]+/);
    if (words.length > mostWords) continue;
    const whole = clearBrand(words.join(''), knowledge);
    if (whole !== undefined && (hasDoor || isShort)) return whole;
    if (!hasDoor && !isFreeHost && !words.some(isLure)) continue;
    for (const word of words) {
      const brand = clearBrand(word, knowledge);
      if (brand !== undefined) return brand;
    }
  }
  return undefined;
}

/** Directories of software are full of the addresses of its makers. */
function ownerOf(folder: string, knowledge: LinkKnowledge): string | undefined {
  const owner = knowledge.ownerOf(folder)?.brandId;
  return owner !== undefined && knowledge.brands.get(owner)?.sector !== 'software' ? owner : undefined;
}

function clearBrand(text: string, knowledge: LinkKnowledge): string | undefined {
  const key = knowledge.names.keys.get(text);
  return key?.isVague === false ? key.brandId : undefined;
}

function isLure(word: string): boolean {
  return lureWords.has(word) && !isMildLure(word);
}
