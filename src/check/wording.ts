import type { ReadText } from '../reading/index.ts';
import type { SignalHit } from './hit.ts';
import type { EncodedTextModel } from './knowledge.ts';
import {
  decodeTextModel,
  tellingWords,
  textFeatures,
  textOdds,
  textResemblance,
  type TextModel,
} from './text-model.ts';

/** What the small models say of a wording. */
export interface Wording {
  /** The greater of what both say, as the logarithm of the odds; -2.5 at the least. */
  readonly resemblance: number;
  /** The sign that it is, if it is one. */
  readonly sign: string | undefined;
}

export interface WordingModels {
  /** How fraud is worded. */
  readonly fraud: TextModel | undefined;
  /** How grooming and sextortion are. */
  readonly pressure: TextModel | undefined;
}

/** From which odds (their logarithm) the wording is a sign, the strongest first. */
const pressureSigns = [
  { id: 'pressure-wording', from: 0.55 },
  { id: 'pressure-wording-some', from: 0 },
] as const;

/** Fewer words are too few to accuse anybody of their tone. */
const leastWords = 5;

export function wordingModels(encoded: {
  readonly textModel: EncodedTextModel | undefined;
  readonly pressureModel: EncodedTextModel | undefined;
}): WordingModels {
  return {
    fraud: encoded.textModel && decodeTextModel(encoded.textModel),
    pressure: encoded.pressureModel && decodeTextModel(encoded.pressureModel),
  };
}

/** @param features see `textFeatures` */
export function weighWording({ fraud, pressure }: WordingModels, features: ReadonlySet<number>): Wording {
  const odds = pressure && textOdds(pressure, features);
  const resemblance = fraud === undefined ? 0 : textResemblance(fraud, features);
  return {
    resemblance: odds === undefined ? resemblance : Math.max(resemblance, odds),
    sign: pressureSigns.find(({ from }) => odds !== undefined && odds >= from)?.id,
  };
}

/** The same for a message, with the words that told most. */
export function readWording(
  models: WordingModels,
  text: ReadText,
): { readonly resemblance: number; readonly hits: readonly SignalHit[] } {
  const { resemblance, sign } = weighWording(models, textFeatures(text));
  const hits =
    sign === undefined || models.pressure === undefined || text.tokens.length < leastWords
      ? []
      : [{ id: sign, span: tellingWords(models.pressure, text) }];
  return { resemblance, hits };
}
