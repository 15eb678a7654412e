import { readAddress, type Address } from './address.ts';

const carrying =
  /^(?:url|u|q|uri|link|to|go|goto|target|redirect|redirect_?ur[il]|redir|rurl|dest|destination|out|next|continue|return|return_?(?:url|to)|forward|adurl|image_url|ref_url|checkout_url|r|l|a)$/i;
/** Pages that are told an address in order to pass it around, not to go there. */
const sharing =
  /\/(?:share|sharer|sharing|intent|dialog|oauth2?|login|signin|authorize|sso|submit|bookmark)\b/i;

/** The foreign address that this one passes a visitor on to. */
export function redirectTarget(address: Address): Address | undefined {
  const { url } = address;
  const carried = carriedInQuery(url) ?? carriedInPath(address);
  if (carried === undefined) return undefined;
  const target = readAddress(carried);
  return target?.isPublic === true && target.site !== address.site ? target : undefined;
}

function carriedInQuery(url: URL): string | undefined {
  if (url.search === '' || sharing.test(url.pathname)) return undefined;
  for (const [name, value] of url.searchParams) {
    if (carrying.test(name) && /^(?:https?:)?\/\//i.test(value)) return value.replace(/^\/\//, 'http://');
  }
  return undefined;
}

/** google.com/amp/s/somewhere.top/page */
function carriedInPath({ url, site }: Address): string | undefined {
  if (!site.startsWith('google.')) return undefined;
  const match = /^\/amp\/(?:s\/)?(.+)$/.exec(url.pathname);
  return match?.[1];
}

const passing = /\/(?:slink|aclk|redir(?:ect)?|track(?:ing)?\/click|ls\/click|click|lnk|outgoing|away)\b/i;

/** Whether the page only sends visitors elsewhere, without saying where: whose it is tells nothing of its end. */
export function passesVisitorsOn({ url }: Address): boolean {
  return passing.test(url.pathname);
}
