import { Temporal } from 'temporal-polyfill';
import { weekdays, type Hours } from './resource.ts';

/** What a clock on their wall says about a line. */
export type OpenState =
  | { readonly kind: 'always' }
  /** `until` is the local time of closing, such as 18:00. */
  | { readonly kind: 'open'; readonly until: string }
  /** Opens in `inDays` days of their calendar, 0 for today, at a local time; `weekday` counts from 1, Monday. */
  | { readonly kind: 'closed'; readonly inDays: number; readonly weekday: number; readonly at: string };

interface Opening {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

const daysAhead = 8;

/** Whether somebody answers at a moment (milliseconds since 1970), by the clocks of their time zone. */
export function openState(hours: Hours, at: number): OpenState {
  if (hours === 'always') return { kind: 'always' };
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(hours.zone);
  const openings = joined(openingsAround(hours, now.toPlainDate()));
  const current = openings.find(({ start, end }) => !isAfter(start, now) && isAfter(end, now));
  if (current !== undefined) {
    if (isAfter(current.end, now.add({ days: daysAhead - 2 }))) return { kind: 'always' };
    const until = clockTime(current.end);
    return { kind: 'open', until: until === '00:00' ? '24:00' : until };
  }
  const next = openings.find(({ start }) => isAfter(start, now));
  // Every line opens on some day of the week: the schema asks for one.
  if (next === undefined) throw new RangeError('hours that never open');
  const opensOn = next.start.toPlainDate();
  return {
    kind: 'closed',
    inDays: now.toPlainDate().until(opensOn).days,
    weekday: opensOn.dayOfWeek,
    at: clockTime(next.start),
  };
}

/** From the day before, whose hours may go past midnight. */
function openingsAround(hours: Exclude<Hours, 'always'>, today: Temporal.PlainDate): Opening[] {
  const found: Opening[] = [];
  for (let day = -1; day <= daysAhead; day += 1) {
    const date = today.add({ days: day });
    const name = weekdays[date.dayOfWeek - 1];
    for (const { days, from, to } of hours.open) {
      if (name === undefined || !days.includes(name)) continue;
      const endsNextDay = to === '24:00' || to <= from;
      found.push({
        start: date.toZonedDateTime({ timeZone: hours.zone, plainTime: from }),
        end: (endsNextDay ? date.add({ days: 1 }) : date).toZonedDateTime({
          timeZone: hours.zone,
          plainTime: to === '24:00' ? '00:00' : to,
        }),
      });
    }
  }
  return found.toSorted((one, other) => Temporal.ZonedDateTime.compare(one.start, other.start));
}

/** Two that touch are one: open until midnight and from midnight on is open. */
function joined(openings: readonly Opening[]): Opening[] {
  const result: Opening[] = [];
  for (const opening of openings) {
    const last = result.at(-1);
    if (last === undefined || isAfter(opening.start, last.end)) result.push(opening);
    else if (isAfter(opening.end, last.end)) {
      result[result.length - 1] = { start: last.start, end: opening.end };
    }
  }
  return result;
}

function isAfter(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(one, other) > 0;
}

function clockTime(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: 'minute' });
}
