import { readAddress, type Address } from './address.ts';
import type { LinkKnowledge } from './knowledge.ts';

/** Whether the text of a link is itself an address, and another than the one it opens. */
export function showsAnother(shownText: string, target: Address, knowledge: LinkKnowledge): boolean {
  const text = shownText.trim();
  if (!/^(?:https?:\/\/)?[\p{L}\p{N}][\p{L}\p{N}.-]*\.\p{L}{2,24}(?::\d+)?(?:[/?#]\S*)?$/iu.test(text))
    return false;
  const shown = readAddress(text);
  if (shown?.isPublic !== true || shown.site === target.site) return false;
  // Counting clicks and shortening are no disguise by themselves.
  if (knowledge.isTracker(target.host) || knowledge.isShortener(target.host)) return false;
  const shownOwner = knowledge.ownerOf(shown.host);
  return !(shownOwner && knowledge.ownsHost(shownOwner.brandId, target.host));
}
