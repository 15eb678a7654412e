import { isInUnion } from './countries.ts';
import { openState } from './opening-hours.ts';
import type { Audience, Need, Resource } from './resource.ts';

export interface Wish {
  /** Two letters, `EU` for another country of the Union, `INT` for elsewhere or where it is not known. */
  readonly country: string;
  readonly need: Need;
  /** Who asks; undefined where it is not known. */
  readonly audience: Audience | undefined;
}

/**
 * Who can help, the best first: in the country before abroad, who answers now before who is closed, and then in the
 * order of the country's files. A closed line stays in the list: it opens again.
 *
 * @param at milliseconds since 1970
 */
export function chooseResources(
  resources: readonly Resource[],
  { country, need, audience }: Wish,
  at: number,
): readonly Resource[] {
  const chosen = resources
    .filter(
      (resource) =>
        resource.needs.includes(need) &&
        (audience === undefined || resource.audiences.includes(audience)) &&
        isFor(country, resource),
    )
    .map((resource) => ({ resource, order: orderOf(resource, at) }))
    .toSorted((one, other) => {
      const index = one.order.findIndex((value, position) => value !== other.order[position]);
      return index < 0 ? 0 : (one.order[index] ?? 0) - (other.order[index] ?? 0);
    })
    .map(({ resource }) => resource);
  // 116 000 is the Union's number and Belgium's own line: their own entry knows more.
  const own = new Set(chosen.flatMap(({ country: of, phone }) => (of === country ? [phone] : [])));
  return chosen.filter(({ country: of, phone }) => of === country || phone === undefined || !own.has(phone));
}

/** A number of the whole Union is dialled in a member country only where it is known to be the same there. */
function isFor(country: string, { country: of, phone, isUnionWide, alsoIn }: Resource): boolean {
  if (of === 'INT' || of === country) return true;
  if (of !== 'EU') return false;
  if (alsoIn?.includes(country) === true) return true;
  return isInUnion(country) && (phone === undefined || isUnionWide === true);
}

function orderOf({ country, rank, hours }: Resource, at: number): readonly number[] {
  if (rank === 0) return [0];
  const place = country === 'INT' ? 2 : country === 'EU' ? 1 : 0;
  const isClosed = hours !== undefined && openState(hours, at).kind === 'closed';
  return [1 + place, isClosed ? 1 : 0, rank];
}
