import type { Address } from './address.ts';

const softwareFolders =
  /\/(?:wp-(?:content|includes|admin)|\.well-known|administrator\/(?:components|templates)|sites\/default\/files|phpmailer)\//i;
/** Folders for what a page needs, not for pages. */
const supplies =
  /\/(?:images?|img|css|js|fonts?|assets|uploads?|includes?|te?mp|cache|plugins|modules|templates|themes)\/(?:[^?]*\/)?[^/?]+\.(?:php|html?)$/i;
/** The long number that a kit gives to each visitor, as a folder. */
const visitorFolder = /\/[0-9a-f]{24,}\/(?:[^/]*\.(?:php|html?))?$/i;
const harmlessFile =
  /\.(?:jpe?g|png|gif|svg|webp|ico|css|js|pdf|docx?|xlsx?|pptx?|mp[34]|txt|xml|json|woff2?|zip)$/i;
/** A page where a visitor is to type something. */
const door =
  /\/(?:log-?[io]n|sign-?in|verif\w*|update|confirm\w*|webscr|auth|banking|owa|webmail)\w{0,3}\.(?:php|html?|aspx?)$/i;
/** What the programs behind false pages call their steps. */
const kitParameters = /[?&]\.?(?:cmd=_?(?:login|account|security)|dispatch=|rand=\d\w*inbox|fav\.1)/i;

export function isDoor(path: string): boolean {
  return door.test(path);
}

/** A page that somebody has put into the folders of a site's software. */
export function isOnHackedSite({ url }: Address): boolean {
  const { pathname, search } = url;
  if (search !== '' && kitParameters.test(search)) return true;
  if (pathname.length < 8 || harmlessFile.test(pathname)) return false;
  if (softwareFolders.test(pathname) || supplies.test(pathname) || visitorFolder.test(pathname)) return true;
  return door.test(pathname) && pathname.split('/').length >= 4;
}

const email = /[\w.+-]{1,64}(?:@|%40)[a-z0-9-]{1,63}\.[a-z]{2,24}/i;
const placeForEmail = /[[{]{1,2}-?e-?mail-?[\]}]{1,2}|[?&]e-?mail=(?:&|$)/i;
const encoded = /[#=/]([A-Za-z0-9+/]{16,200}={0,2})$/;

/** An e-mail address carried along, so that the page can greet whoever opens it. */
export function carriesEmail({ url }: Address): boolean {
  const rest = `${url.search}${url.hash}`;
  if (rest.length < 6) return false;
  if (email.test(rest) || placeForEmail.test(rest)) return true;
  const code = encoded.exec(rest)?.[1];
  return code !== undefined && email.test(decoded(code));
}

const longRun = /[\w-]{24,}/g;
const mostCharactersRead = 1000;
const leastTurns = 6;

/**
 * A long run of letters and digits in turns, as bulk mail gives to each address it writes to. A visitor's number of
 * `isOnHackedSite` is another matter: it is a folder.
 */
export function carriesVisitorCode({ url }: Address): boolean {
  const rest = `${url.pathname}${url.search}${url.hash}`.slice(0, mostCharactersRead);
  if (harmlessFile.test(url.pathname)) return false;
  return (rest.match(longRun) ?? []).some(
    (run) => (run.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0) >= leastTurns,
  );
}

function decoded(code: string): string {
  try {
    return atob(code);
  } catch {
    return '';
  }
}
