import type { Assessment, FoundSignal, Verdict } from './assessment.ts';
import type { SignalHit } from './hit.ts';
import type { CheckKnowledge, Family, SignalDefinition } from './knowledge.ts';

export type Judgement = Pick<Assessment, 'verdict' | 'score' | 'family' | 'signals'>;

/** What a sum of strengths means before anything was learned. */
const prior = { bias: -3, resemblanceWeight: 0, caution: 0.35, danger: 0.8 };

/** The strength by which a sign is enough for a caution alone, however friendly the words around it. */
const decisive = 4;
const dangerIfDecisive = 0.9;

/**
 * Weighs what was found. The wording's resemblance to fraud only moves the score: a verdict needs signs that a
 * person can be shown.
 */
export function createJudge({
  signals,
  weights,
}: CheckKnowledge): (text: string, hits: readonly SignalHit[], resemblance: number) => Judgement {
  const definitions = new Map(signals.map((signal) => [signal.id, signal]));
  const { bias, resemblanceWeight, caution, danger } = weights ?? prior;

  return (text, hits, resemblance) => {
    const found = hits.flatMap(({ id, span, details = {} }): FoundSignal[] => {
      const definition = definitions.get(id);
      if (definition === undefined) return [];
      const strength = weights?.weights[id] ?? definition.strength;
      const quote = span === undefined ? undefined : text.slice(span.start, span.end);
      return [{ id, strength, isReason: definition.say !== undefined, span, quote, details }];
    });
    const sum = found.reduce(
      (total, { strength }) => total + strength,
      bias + resemblanceWeight * resemblance,
    );
    const score = 1 / (1 + Math.exp(-sum));
    const ordered = found.toSorted(
      (one, other) => other.strength - one.strength || (one.id < other.id ? -1 : 1),
    );
    const isDecisive = found.some(({ id }) => (definitions.get(id)?.strength ?? 0) >= decisive);
    // What hardly ever happens in an honest message needs less beside it: an advert that is pushy has none of it.
    const levels = isDecisive
      ? { caution: 0, danger: Math.min(danger, dangerIfDecisive) }
      : { caution, danger };
    const verdict = verdictOf(score, ordered, levels);
    const family = verdict === 'unknown' ? undefined : familyOf(ordered, definitions);
    return { verdict, score, family, signals: ordered };
  };
}

/** No reason that can be shown, no warning. */
function verdictOf(
  score: number,
  signals: readonly FoundSignal[],
  { caution, danger }: { readonly caution: number; readonly danger: number },
): Verdict {
  const hasReason = signals.some(({ isReason, strength }) => isReason && strength > 0);
  if (!hasReason || score < caution) return 'unknown';
  return score >= danger ? 'danger' : 'caution';
}

/** Votes from which a story is told. */
const leastStory = 1.5;

/** The family for which the most strength speaks; its first sign's, where several are even. */
function familyOf(
  signals: readonly FoundSignal[],
  definitions: ReadonlyMap<string, SignalDefinition>,
): Family | undefined {
  const votes = new Map<Family, number>();
  for (const { id, strength } of signals) {
    if (strength <= 0) continue;
    const [first, ...others] = definitions.get(id)?.families ?? [];
    if (first !== undefined) votes.set(first, (votes.get(first) ?? 0) + strength);
    for (const other of others) votes.set(other, (votes.get(other) ?? 0) + strength / 2);
  }
  // Any link can be a phishing link: it is the answer only where the story tells no more.
  const story = [...votes].filter(([family, count]) => family !== 'phishing-link' && count >= leastStory);
  const [best] = (story.length > 0 ? story : [...votes]).sort(([, one], [, other]) => other - one);
  return best !== undefined && best[1] > 0 ? best[0] : undefined;
}
