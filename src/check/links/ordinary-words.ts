function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** Ordinary words that brands have for a name or a domain. */
const namesOfBrands = `adobe alpha anas android ants audible austria austrian automobile avast azure bacs bacu battle behance
  belgium bitbucket blockchain blogger cahoot canada carrefours cash charter chrome churchill cisco cloud collect comune
  coned consumer coop counter crypto cultura decathlon discovery espn europa express finance finanze flickr forms
  fragment frame giustizia governo government group gumtree healthcare hotels huntington immobiliare impots infinity
  inditex interno istruzione italia justice kayak lavoro login lowes marcus mobile musical oculus office okta
  origin panda paramount passport pedemontana periscope police policia provincia provinz regione register
  revenue sabes salute sanita scalable sibs sirius sisal skipton smile stradivarius suomi symantec synchrony
  takeaway telethon texas travelocity treasury umbrella viator vimeo vinted welfare windows workplace yodel`;

/** Ordinary words, mostly English and Italian, that are a slip away from the name of a brand. */
const neighbours = `affinity airframe amazonia amazonian amazonas amazons anthropology applied automatic automatics banking binary
  binaries bluefin bookmark bookings broadband canonical cannonball capitals carefree certificate certificates certification
  certificato cleaned cleaner cleaners cleaning clearer clearway commission concentric conditional connections
  cookshop copyshop deliver deliverance delivers dictionary directing director directory discount discounts discover discovers
  discovery distribution division divisions dreams ecommerce editor editors electronic electronics elettronica espresso
  expression expressions fairways finances finanza fiscal fortune gaming general generale generali generals
  goggle goggles height heights hosting hostings hotelier humanist humanities humanity idealism idealist idealists
  immobile infinite instant instar interest interests interior international internationals invention
  leaner legation liberation licensing limousine limousines linked locomobile metric metro miscount mismanage multiband
  multibank mustache navigator newsgroup nextdoor nonprofit officer officers offices orient orison outreach overhead
  packet packets packing parcels parental parkings passkey passports paysage peacocks permanent plantation postal postale
  poste posted poster posters posterity postino postmark premium preventive printers pulse refinance remission rightmost
  sandbank semigroup shopping signpost sister sisters skyscape skyscraper speedier spotlight spotlights spotty springer
  stackless stairway stairways static statics subcommission supercool surpass swatter telefonata telefono telegraf
  telegrams telegraph telephone television televisioni telnet ticketing titter tollgate tolter tonite training
  transferable transfers tumbler tumblers tweeter twister unicorn unicorns unisex vented vernation virginal viscount
  wizard worldwide`;

/** Words that say nothing of a brand, unless it stands there in full beside a better sign. */
export const ordinaryWords: ReadonlySet<string> = new Set([
  ...wordsOf(namesOfBrands),
  ...wordsOf(neighbours),
]);

/** Names that many ordinary words contain: they count only where they stand alone. */
export const wordParts: ReadonlySet<string> = new Set(
  wordsOf(`anthropic automattic azimut battle blizzard carige centrica counterstrike directline elster eprice esteri
  europol generali ingitalia interpol intuit mandrill ontrac pulsee revolut telesco telethon transferwise truist twitch
  unipol utilita vanquis zoopla`),
);
