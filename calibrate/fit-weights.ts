/** A message as the fit sees it: which signals are in it, and whether it is fraud. */
export interface Observation {
  /** Indexes of the signals that were found. */
  readonly signals: readonly number[];
  /** See `textResemblance`; from a model that has not seen the message. */
  readonly resemblance: number;
  /** 1 fraud, 0 genuine; between for what is neither. */
  readonly target: number;
  readonly weight: number;
}

export interface Fit {
  readonly bias: number;
  readonly weights: readonly number[];
  /** What one unit of resemblance adds. */
  readonly resemblance: number;
}

export interface FitOptions {
  /** How strongly a weight is held to the strength an expert gave it. */
  readonly faith: number;
  readonly rounds: number;
  readonly usesText: boolean;
}

export const fitOptions: FitOptions = { faith: 0.001, rounds: 3000, usesText: true };

/**
 * The weights that explain the observations best without straying far from the experts' strengths: logistic
 * regression with a Gaussian prior around them. A signal that can only warn never gets a weight below 0, one that
 * speaks for a genuine message never one above, nor
 * one beyond its strength: friendly words are cheap. Deterministic: accelerated gradient descent from the strengths.
 */
export function fitWeights(
  observations: readonly Observation[],
  strengths: readonly number[],
  { faith, rounds, usesText }: FitOptions = fitOptions,
): Fit {
  const size = strengths.length;
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  let bias = -2;
  let resemblance = usesText ? 0.3 : 0;
  const weights = Float64Array.from(strengths);
  const speed = new Float64Array(size + 2);
  const step = 0.5;
  for (let round = 0; round < rounds; round += 1) {
    const slopes = new Float64Array(size + 2);
    for (const row of observations) {
      let sum = bias + resemblance * row.resemblance;
      for (const signal of row.signals) sum += weights[signal] ?? 0;
      const slope = (row.weight * (1 / (1 + Math.exp(-sum)) - row.target)) / total;
      for (const signal of row.signals) slopes[signal] = (slopes[signal] ?? 0) + slope;
      slopes[size] = (slopes[size] ?? 0) + slope;
      slopes[size + 1] = (slopes[size + 1] ?? 0) + slope * row.resemblance;
    }
    const move = (index: number, slope: number) => {
      const next = 0.9 * (speed[index] ?? 0) - step * slope;
      speed[index] = next;
      return next;
    };
    for (let index = 0; index < size; index += 1) {
      const prior = strengths[index] ?? 0;
      const weight = weights[index] ?? 0;
      const moved = weight + move(index, (slopes[index] ?? 0) + faith * (weight - prior));
      weights[index] = prior >= 0 ? Math.max(0, moved) : Math.min(0, Math.max(prior, moved));
    }
    bias += move(size, slopes[size] ?? 0);
    if (usesText) resemblance = Math.max(0, resemblance + move(size + 1, slopes[size + 1] ?? 0));
  }
  return { bias, weights: [...weights], resemblance };
}
