import { join } from 'node:path';
import { createCheckMaterial, type CheckMaterial } from '../../src/check/index.ts';
import { compileKnowledge } from '../../src/check/compile-knowledge.ts';
import type { KnowledgeSource } from '../../src/check/knowledge.ts';
import { signalsSchema } from '../../src/check/knowledge.ts';
import { readAdvice } from '../../src/check/chat/load-advice.ts';
import { readYamlFile } from '../../src/content/index.ts';

const dir = join(import.meta.dirname, '../../content/check');
const source = 'invented for tests';

const patterns: Readonly<Record<string, readonly string[]>> = {
  'parcel-story': ['your parcel', 'tuo pacco'],
  'asks-small-fee': ['pay <money>', 'paga <money>'],
  'new-number-story': ['my new number', 'mio nuovo numero'],
  'asks-money-favour': ['send me money', 'mandami dei soldi'],
  'asks-code': ['send me the code', 'mandami il codice'],
  'asks-private-picture': ['a private picture', 'una foto privata'],
  'threat-to-share': ['show everybody', 'vedere a tutti'],
  'keep-secret': ['our secret', 'nostro segreto'],
  'meet-alone': ['come alone', 'vieni senza dirlo'],
  deadline: ['today', 'oggi'],
};

/**
 * Our own signs and advice with a handful of phrases and one brand: quick to load, and what the checker learns
 * changes no journey.
 */
export async function readSmallMaterial(): Promise<CheckMaterial> {
  const [signals, advice] = await Promise.all([readYamlFile(join(dir, 'signals.yaml')), readAdvice(dir)]);
  const knowledge: KnowledgeSource = {
    signals: signalsSchema.parse(signals.value),
    languages: {
      en: {
        functionWords: ['the', 'you', 'is', 'and', 'to'],
        lists: {},
        signals: Object.fromEntries(
          Object.entries(patterns).map(([id, list]) => [id, { patterns: [...list] }]),
        ),
      },
    },
    links: {
      brands: [
        {
          id: 'posta-alta',
          name: 'Posta Alta',
          sector: 'parcel',
          countries: ['IT'],
          domains: ['postaalta.it'],
          also: [],
          names: ['posta alta', 'postaalta'],
          vague: [],
          source,
        },
      ],
      hosts: {
        trusted: [],
        shorteners: [],
        brand_short: [],
        free_hosts: [],
        user_content: [],
        trackers: [],
        risky_endings: [{ ending: 'top', abuse: 'high', source }],
      },
    },
    weights: undefined,
    textModel: undefined,
    pressureModel: undefined,
  };
  return createCheckMaterial(compileKnowledge(knowledge), advice);
}

/** Messages whose verdict with the small material is sure. */
export const messages = {
  parcel: 'Posta Alta: your parcel is stopped. pay €1.90 today: https://postaalta-pacco.top/x',
  parcelIt: 'Posta Alta: il tuo pacco è fermo. Paga 1,90 € oggi: https://postaalta-pacco.top/x',
  newNumber: 'Hi mum, this is my new number, please send me money for a bill',
  code: 'It is Ada. Please send me the code that came to you by mistake',
  blackmail: 'Send a private picture or I show everybody what you wrote',
  blackmailIt: 'Mandami una foto privata o la faccio vedere a tutti',
  secret: 'It stays our secret. Please come alone to the park after school',
  harmless: 'The bus leaves at five from the gate, bring your blue bag and something to eat',
  harmlessIt: 'Il pullman parte alle cinque dal cancello, porta lo zaino blu e la merenda',
} as const;
