import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks, readLinks, type FoundLink } from '../../../src/check/links/index.ts';
import { knowledge, source } from './knowledge.ts';

function link(url: string, shownText?: string): FoundLink {
  return { url, host: '', from: 'text', ...(shownText === undefined ? {} : { shownText }) };
}

function read(url: string, shownText?: string) {
  return readLinks([link(url, shownText)], knowledge).hits;
}

function signalsOf(url: string, shownText?: string): string[] {
  return read(url, shownText).map((hit) => hit.id);
}

describe('who imitates a brand', () => {
  it.each([
    ['https://paypa1.com/', 'link-lookalike-brand', 'PayPal'],
    ['https://rnicrosoft.com/', 'link-lookalike-brand', 'Microsoft'],
    ['https://instagarm.shop/', 'link-lookalike-brand', 'Instagram'],
    ['https://poste-verifica.top/', 'link-brand-with-extra-words', 'Poste Italiane'],
    ['https://intesa-sanpaolo-sicurezza.com/', 'link-brand-with-extra-words', 'Intesa Sanpaolo'],
    ['https://secure-paypal-login.com/', 'link-brand-with-extra-words', 'PayPal'],
    ['https://mypaypalsecure.com/', 'link-brand-with-extra-words', 'PayPal'],
    ['https://paypal.com.verify-x.ru/', 'link-brand-in-subdomain', 'PayPal'],
    ['https://usps.com-track.top/', 'link-brand-in-subdomain', 'Postal Service'],
    ['https://netflix-rinnovo.pages.dev/', 'link-brand-on-free-host', 'Netflix'],
    ['https://quiet-garden.it/paypal/login.php', 'link-brand-in-path', 'PayPal'],
  ])('%s is told as %s', (url, id, brand) => {
    const hit = read(url).find((found) => found.id === id);
    expect(hit?.details?.['brand']).toContain(brand);
  });

  it('says where a link with a brand in front really leads', () => {
    const hit = read('https://paypal.com.verify-x.ru/').find(({ id }) => id === 'link-brand-in-subdomain');
    expect(hit?.details?.['host']).toBe('verify-x.ru');
  });

  it('is found behind letters of another alphabet', () => {
    expect(signalsOf('https://pаypal.com/')).toEqual(
      expect.arrayContaining(['link-mixed-script', 'link-lookalike-brand']),
    );
    expect(signalsOf('https://раураӏ.com/')).toContain('link-lookalike-brand');
  });

  it('is found whichever letter of a long name was lost, doubled or swapped', () => {
    const names = fc.constantFrom('whatsapp', 'instagram', 'facebook', 'microsoft', 'mediolanum', 'wallapop');
    fc.assert(
      fc.property(names, fc.nat(6), fc.constantFrom('lost', 'doubled', 'swapped'), (name, at, slip) => {
        const letters = [...Array.from(name)];
        if (slip === 'lost') letters.splice(at + 1, 1);
        if (slip === 'doubled') letters.splice(at, 0, name.charAt(at));
        if (slip === 'swapped') letters.splice(at, 2, name.charAt(at + 1), name.charAt(at));
        const wrong = letters.join('');
        fc.pre(wrong !== name);
        expect(signalsOf(`https://${wrong}.top/`)).toContain('link-lookalike-brand');
      }),
    );
  });
});

describe('who only shares a word with a brand is left alone', () => {
  it.each([
    'orangetheory.com',
    'applebees.com',
    'metalinjection.net',
    'chasecityrec.org',
    'targetpractice.co.uk',
    'wisegeek.com',
    'nextstepcoaching.org',
    'visavietnam.de',
    'skyscraperpage.com',
    'boxofficemojo.com',
    'revolutionmuseum.org',
    'pineapplepizza.it',
    'philanthropicgiving.org',
    'postalmuseum.org',
    'sistersbakery.com',
    'scuolaprimaria.it',
    'parrocchiasangiorgio.it',
    'liberoquartiere.it',
    'enidblyton.net',
    'timbuktu.org',
    'gitlab.informatik-schule.de',
    'amazonasforschung.de',
    'trattoriadagino.it',
    'minecraft-italia.it',
    'lego-collezione.it',
    'ikeahackers.net',
    'threelittlepigs.co.uk',
  ])('%s', (host) => {
    expect(signalsOf(`https://${host}/`)).toEqual(['link-unknown']);
    expect(signalsOf(`https://www.${host}/chi-siamo`)).toEqual(['link-unknown']);
  });
});

describe('an everyday site brings no sign', () => {
  it.each([
    'trattoriadamario.it',
    'telegramma.it',
    'lgitalia.it',
    'trekkingitalia.org',
    'sendung-mit-der-maus.de',
    'pizzeria-bella-napoli.it',
    'panificiorossi.it',
    'ferramentabianchi.com',
    'fiorista-il-girasole.it',
    'asd-polisportiva-lugo.it',
    'circolobocciofilasandonato.it',
    'parrocchiasantamariaassunta.it',
    'comune.casalecchio.bo.it',
    'comunevaldisotto.it',
    'bibliotecacivica-imola.it',
    'proloco-montefiore.org',
    'bandamusicaleverdi.it',
    'agriturismolaquercia.com',
    'hotelmiramare-rimini.com',
    'bagno46riccione.it',
    'studiodentisticoverdi.it',
    'studiolegaleneri.com',
    'farmaciacentrale1890.it',
    'autofficinafratellifabbri.it',
    'scuolainfanziaarcobaleno.it',
    'nidolecoccinelle.it',
    'teatrocomunale-cesena.it',
    'cicloclub2000.it',
    'radio105fan.com',
    'ricettedellanonna.net',
    'cantinasociale-faenza.it',
    'casevacanzelevante.com',
    'bancodelgusto-parma.it',
    'consegnafioribologna.com',
    'oldmillbakery.co.uk',
    'thebluedoorcafe.com',
    'stmarysprimary.co.uk',
    'greenfield-primary-school.co.uk',
    'riverside-cricket-club.org.uk',
    'eastsidegardeners.org',
    'smithandsonsplumbing.co.uk',
    'westgatevets.co.uk',
    '24hourlocksmithleeds.co.uk',
    'kingsleydental.com',
    'millroad-allotments.org',
    'suesknittingblog.com',
    'parishcouncil-longstanton.org',
    'townofmaplewood.net',
    'lincolnhighband.org',
    'brightonfolkfestival.com',
    'northshoreyoga.com',
    'scouts-14th-harrow.org.uk',
    'fc-united-1878.com',
    'bnbalportovecchio.com',
    'tgmservizi.it',
    'xtrasportclub.it',
    'jmtcarpenteria.it',
    'bmwclubromagna.it',
    'alphabetclub.com',
    'rugbycolorno1975.it',
    'liceoscientificofermi.it',
    'anzianiinsieme-onlus.org',
    'clubalpinosezionedilecco.it',
  ])('%s', (host) => {
    expect(signalsOf(`https://${host}/`)).toEqual(['link-unknown']);
    expect(signalsOf(`https://www.${host}/`)).toEqual(['link-unknown']);
  });

  it.each([
    'mammeinforma.blogspot.com',
    'librisottolalbero.wordpress.com',
    'elisabet95.blogspot.com',
    'bethany95.blogspot.com',
    'bettina-cucina22.blogspot.com',
    'mycampervanyear.wordpress.com',
  ])('%s only says where it is', (host) => {
    expect(signalsOf(`https://${host}/`)).toEqual(['link-free-host-some']);
  });
});

describe('two weak signs', () => {
  it.each([
    ['https://case-63482357-espace.com/', 'link-lure-words'],
    ['https://betgaranti09.blogspot.com/', 'link-lure-words'],
    ['https://m.zk482.com/', 'link-random-name'],
    ['https://www-quiet-bank-com.quiet-garden.it/', 'link-deep-subdomains'],
    ['https://com-payonline.org/', 'link-deep-subdomains'],
    ['https://ltau-cliente.com/', 'link-lookalike-brand'],
    ['https://telegram-xq.com/', 'link-brand-with-extra-words'],
  ])('of %s make %s', (url, id) => {
    expect(signalsOf(url)).toContain(id);
  });

  it('are none where a library passes on the address of another', () => {
    expect(signalsOf('https://www-journal-com.ezproxy.quiet-garden.it/')).toEqual(['link-unknown']);
  });
});

describe('genuine links', () => {
  it('of every brand on the list never bring a warning', () => {
    const neutral = new Set(['link-genuine', 'link-shortener', 'link-chat-invite', 'link-free-host-some']);
    const warned = source.brands.flatMap((brand) =>
      [...brand.domains, ...brand.also].flatMap((domain) =>
        [
          `https://${domain}/`,
          `https://www.${domain}/it/area-clienti/login?id=1`,
          `https://shop.${domain}/a`,
        ].filter((url) => signalsOf(url).some((id) => !neutral.has(id))),
      ),
    );
    expect(warned).toEqual([]);
  });

  it('are told as such when the brand was seen in a public list, with the name of the brand', () => {
    expect(read('https://www.poste.it/cerca')).toMatchObject([
      { id: 'link-genuine', details: { brand: 'Poste Italiane', host: 'www.poste.it' } },
    ]);
    expect(signalsOf('https://www.agenziaentrate.gov.it/')).toEqual(['link-genuine']);
    expect(signalsOf('https://www.comune.bologna.gov.it/')).toEqual(['link-genuine']);
  });

  it('are no longer genuine when they pass on to somebody else', () => {
    const signals = signalsOf('https://www.google.com/url?q=https://paypa1.com/login');
    expect(signals).toEqual(expect.arrayContaining(['link-redirect', 'link-lookalike-brand']));
    expect(signals).not.toContain('link-genuine');
    expect(signalsOf('https://www.google.com/amp/s/poste-verifica.top/x')).toContain('link-redirect');
  });

  it('are not told from pages that anybody can write there', () => {
    expect(signalsOf('https://docs.google.com/forms/d/1')).not.toContain('link-genuine');
    expect(signalsOf('https://sites.google.com/view/abc')).toContain('link-free-host');
  });

  it('stay one brand when two countries share its name', () => {
    const vodafone = knowledge.brandNames.get('vodafone');
    expect(vodafone).toBeDefined();
    for (const host of ['www.vodafone.it', 'vodafone.co.uk', 'vodafone.de']) {
      expect(knowledge.ownsHost(vodafone?.brandId ?? '', host), host).toBe(true);
    }
    expect(knowledge.ownsHost('poste-italiane', 'poste-verifica.top')).toBe(false);
  });
});

describe('the address itself', () => {
  it.each([
    ['http://91.215.85.14/x', 'link-ip-address'],
    ['http://1540117774/x', 'link-ip-address'],
    ['https://poste.it@evil-shop.top/', 'link-user-info'],
    ['https://quiet-garden.it:8443/', 'link-odd-port'],
    ['https://bit.ly/3xYz', 'link-shortener'],
    ['https://sunny-day.pages.dev/', 'link-free-host'],
    ['https://sunny-day.wordpress.com/', 'link-free-host-some'],
    ['https://sunny-day.top/', 'link-risky-ending'],
    ['https://sunny-day.store/', 'link-risky-ending-some'],
    ['https://xk7q2zp9.com/', 'link-random-name'],
    ['https://verifica-accesso.com/', 'link-lure-words'],
    ['https://a.b.c.d.quiet-garden.it/', 'link-deep-subdomains'],
    ['https://quiet-garden.it/wp-content/plugins/x/', 'link-page-on-hacked-site'],
    ['https://quiet-garden.it/x?u=anna@example.com', 'link-data-in-address'],
    ['https://quiet-garden.it/x/4EhC7Mp2545Ht9Tn272tby3uku8f551', 'link-visitor-code'],
    ['https://sunny-day.pro/', 'link-risky-ending-some'],
    ['https://t.me/binance_support_bot', 'link-telegram-support'],
    ['https://t.me/+AbCd', 'link-chat-invite'],
    ['https://wa.me/391234567890', 'link-chat-invite'],
    ['https://chat.whatsapp.com/AbC', 'link-chat-invite'],
    ['https://discord.gg/abc', 'link-chat-invite'],
    ['https://quiet-garden.it/', 'link-unknown'],
  ])('%s brings %s', (url, id) => {
    expect(signalsOf(url)).toContain(id);
  });

  it('with a long readable name carries no code', () => {
    for (const path of [
      'how-to-plant-a-garden-in-spring-2026',
      'static/4EhC7Mp2545Ht9Tn272tby3uku8f551.jpg',
    ]) {
      expect(signalsOf(`https://quiet-garden.it/${path}`)).not.toContain('link-visitor-code');
    }
  });

  it('of an example is not judged', () => {
    for (const url of [
      'https://shop.example.com/login',
      'http://localhost:3000/',
      'http://10.0.0.1/',
      'http://a.test/',
    ]) {
      expect(signalsOf(url)).toEqual(['link-example']);
    }
  });

  it('shown is compared with the one that opens', () => {
    expect(signalsOf('https://quiet-garden.it/', 'www.poste.it')).toContain('link-shown-differs');
    expect(signalsOf('https://www.poste.it/a', 'poste.it')).not.toContain('link-shown-differs');
    expect(signalsOf('https://click.list-manage.com/a', 'quiet-garden.it')).not.toContain(
      'link-shown-differs',
    );
    expect(signalsOf('https://quiet-garden.it/', 'clicca qui.Subito')).not.toContain('link-shown-differs');
  });

  it('that comes twice is told once', () => {
    const links = findLinks({ text: 'https://sunny-day.top/ e https://sunny-day.top/' });
    expect(readLinks(links, knowledge).hits.filter(({ id }) => id === 'link-risky-ending')).toHaveLength(1);
  });

  it('however odd, is read without a fault', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        expect(readLinks([link(url)], knowledge).links.length).toBeLessThanOrEqual(1);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readLinks([link(`http://${text}`)], knowledge)));
  });
});
