import { featureBits } from './examples.ts';
import type { TextModel } from '../src/check/text-model.ts';

/** A text without its words: see `textFeatures`. */
export interface TrainingText {
  readonly features: ReadonlySet<number>;
  /** 1 fraud, 0 genuine; between for what is neither. */
  readonly target: number;
  readonly weight: number;
}

export interface TrainingOptions {
  readonly bits: number;
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
}

export const trainingOptions: TrainingOptions = { bits: featureBits, rounds: 30, rate: 2, decay: 2e-4 };
/** Held shorter: it must know wordings that nobody wrote down. */
export const pressureOptions: TrainingOptions = { bits: featureBits, rounds: 40, rate: 2, decay: 3e-3 };

/** Logistic regression by AdaGrad, in the order given: the same input gives the same model. */
export function trainTextModel(
  texts: readonly TrainingText[],
  options: TrainingOptions = trainingOptions,
): TextModel {
  const { bits, rounds, rate, decay } = options;
  const mask = 2 ** bits - 1;
  const weights = new Float64Array(2 ** bits);
  const squares = new Float64Array(2 ** bits).fill(1);
  let bias = 0;
  let biasSquares = 1;
  const rows = texts.map(({ features, target, weight }) => ({
    features: [...features].map((feature) => feature & mask),
    target,
    weight,
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { features, target, weight } of rows) {
      if (features.length === 0) continue;
      const value = 1 / Math.sqrt(features.length);
      const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), 0) * value + bias;
      const slope = weight * (1 / (1 + Math.exp(-sum)) - target);
      for (const feature of features) {
        const gradient = slope * value + decay * (weights[feature] ?? 0);
        const square = (squares[feature] ?? 0) + gradient * gradient;
        squares[feature] = square;
        weights[feature] = (weights[feature] ?? 0) - (rate * gradient) / Math.sqrt(square);
      }
      biasSquares += slope * slope;
      bias -= (0.1 * slope) / Math.sqrt(biasSquares);
    }
  }
  return inBytes(bits, bias, weights);
}

function inBytes(bits: number, bias: number, weights: Float64Array): TextModel {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const scale = Number((largest / 127).toPrecision(4));
  return {
    bits,
    scale,
    bias: Number(bias.toFixed(4)),
    weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
  };
}
