import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openState } from '../../../src/help/resources/opening-hours.ts';
import { weekdays, type Hours } from '../../../src/help/resources/resource.ts';

const workdays = weekdays.slice(0, 5);
const office: Hours = {
  zone: 'Europe/Rome',
  open: [{ days: [...workdays], from: '09:00', to: '18:00' }],
};
const evenings: Hours = { zone: 'Europe/Rome', open: [{ days: [...weekdays], from: '09:00', to: '24:00' }] };
const nights: Hours = { zone: 'Europe/London', open: [{ days: ['fri', 'sat'], from: '22:00', to: '02:00' }] };

const at = (iso: string) => Date.parse(iso);

describe('a line with opening hours', () => {
  it.each([
    ['in the morning', '2026-11-25T08:30:00Z', { kind: 'open', until: '18:00' }],
    ['at the minute it opens', '2026-11-25T08:00:00Z', { kind: 'open', until: '18:00' }],
    [
      'at the minute it closes',
      '2026-11-25T17:00:00Z',
      { kind: 'closed', inDays: 1, weekday: 4, at: '09:00' },
    ],
    ['before it opens', '2026-11-25T05:00:00Z', { kind: 'closed', inDays: 0, weekday: 3, at: '09:00' }],
    ['on a Friday evening', '2026-11-27T20:00:00Z', { kind: 'closed', inDays: 3, weekday: 1, at: '09:00' }],
  ])('%s', (_, moment, expected) => {
    expect(openState(office, at(moment))).toEqual(expected);
  });

  it('keeps its hours when the clocks change', () => {
    // Summer time ends on 25 October 2026 and begins on 28 March 2027.
    expect(openState(evenings, at('2026-10-24T06:59:00Z')).kind).toBe('closed');
    expect(openState(evenings, at('2026-10-24T07:00:00Z')).kind).toBe('open');
    expect(openState(evenings, at('2026-10-25T07:59:00Z')).kind).toBe('closed');
    expect(openState(evenings, at('2026-10-25T08:00:00Z')).kind).toBe('open');
    expect(openState(evenings, at('2027-03-28T07:00:00Z')).kind).toBe('open');
  });

  it('until midnight and past midnight', () => {
    expect(openState(evenings, at('2026-11-25T22:59:00Z'))).toEqual({ kind: 'open', until: '24:00' });
    expect(openState(nights, at('2026-11-28T01:30:00Z'))).toEqual({ kind: 'open', until: '02:00' });
    expect(openState(nights, at('2026-11-28T02:30:00Z'))).toMatchObject({ inDays: 0, at: '22:00' });
    expect(openState(nights, at('2026-11-29T02:30:00Z'))).toMatchObject({ inDays: 5, weekday: 5 });
  });

  it('says today and tomorrow by the calendar of its country', () => {
    const auckland: Hours = {
      zone: 'Pacific/Auckland',
      open: [{ days: ['thu'], from: '08:00', to: '20:00' }],
    };
    // Wednesday evening in Europe is Thursday morning there.
    expect(openState(auckland, at('2026-11-25T18:30:00Z'))).toMatchObject({ inDays: 0, at: '08:00' });
    expect(openState(auckland, at('2026-11-25T20:00:00Z'))).toEqual({ kind: 'open', until: '20:00' });
  });

  it('is open day and night where its hours leave no gap', () => {
    expect(openState('always', 0)).toEqual({ kind: 'always' });
    const gapless: Hours = {
      zone: 'Europe/Paris',
      open: [{ days: [...weekdays], from: '00:00', to: '24:00' }],
    };
    expect(openState(gapless, at('2026-11-25T03:00:00Z'))).toEqual({ kind: 'always' });
  });

  it('always says something that can be true', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
    const opening = fc.record({
      days: fc.subarray([...weekdays], { minLength: 1 }),
      from: time,
      to: fc.oneof(time, fc.constant('24:00')),
    });
    const anyHours = fc.record({
      zone: fc.constantFrom('Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'),
      open: fc.array(opening, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(anyHours, fc.integer({ min: at('2026-01-01'), max: at('2028-12-31') }), (hours, moment) => {
        const state = openState(hours, moment);
        if (state.kind === 'closed') {
          expect(state.inDays).toBeGreaterThanOrEqual(0);
          expect(state.inDays).toBeLessThanOrEqual(8);
          const froms = hours.open.map(({ from }) => from);
          // Where the clocks spring forward, what opens at two opens at three.
          const sprung = froms.map(
            (from) => `${String((Number(from.slice(0, 2)) + 1) % 24).padStart(2, '0')}${from.slice(2)}`,
          );
          expect([...froms, ...sprung]).toContain(state.at);
        }
        if (state.kind === 'open') expect(state.until).toMatch(/^\d\d:\d\d$/);
      }),
    );
  });
});
