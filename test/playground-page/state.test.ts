import { describe, expect, it } from 'vitest';
import type { MessageView, WireEntry } from '../../src/playground/contract.ts';
import { initialState, unreadIn, type PageState } from '../../src/playground/page/state.ts';
import {
  after,
  arrived,
  classGroup,
  fromServer,
  giulia,
  message,
  noah,
  opened,
  snapshot,
  teacher,
} from './a-class.ts';

const shown = (state: PageState) => state.screens.map(({ personId, chatId }) => ({ personId, chatId }));
const messages = (state: PageState): readonly MessageView[] => state.world?.messages ?? [];
const firstScreenId = opened.screens[0]?.id ?? 0;
const toast = (personId: number, isAlert = false, text = 'Your answer: B') =>
  fromServer({ type: 'toast', personId, text, isAlert });

describe('the page when it opens', () => {
  it('shows the teacher and a pupil side by side in the class group', () => {
    expect(shown(opened)).toEqual([
      { personId: teacher.id, chatId: classGroup.id },
      { personId: noah.id, chatId: classGroup.id },
    ]);
    expect(opened.focusedScreenId).toBe(firstScreenId);
  });

  it('adds a third screen for somebody whose phone speaks another language, and no fourth', () => {
    const three = after(opened, { type: 'screen-added' });
    expect(three.screens.at(-1)?.personId).toBe(giulia.id);
    expect(after(three, { type: 'screen-added' }).screens).toHaveLength(3);
  });

  it('keeps at least one screen', () => {
    const one = after(opened, { type: 'screen-closed', screenId: firstScreenId });
    expect(shown(one)).toEqual([{ personId: noah.id, chatId: classGroup.id }]);
    expect(one.focusedScreenId).toBe(one.screens[0]?.id);
    expect(after(one, { type: 'screen-closed', screenId: one.focusedScreenId }).screens).toHaveLength(1);
  });
});

describe('messages', () => {
  it('stay in their place when they are edited', () => {
    const state = after(
      opened,
      arrived('a'),
      arrived('b'),
      arrived('a', { text: 'answer', editedAt: 3_000 }),
    );
    expect(messages(state).map(({ text }) => text)).toEqual(['answer', 'b']);
  });

  it('disappear when they are deleted', () => {
    const state = after(
      opened,
      arrived('a'),
      arrived('b'),
      fromServer({ type: 'message-deleted', chatId: classGroup.id, key: 'a' }),
    );
    expect(messages(state).map(({ key }) => key)).toEqual(['b']);
  });

  it('are unread for whoever looks elsewhere, and read once they look', () => {
    const state = after(opened, arrived('a', { chatId: noah.id }), arrived('b', { chatId: noah.id }));
    expect(unreadIn(state, noah.id, noah.id)).toBe(2);
    const screenId = state.screens[1]?.id ?? 0;
    const looked = after(state, { type: 'place-opened', screenId, place: { chatId: noah.id } });
    expect(unreadIn(looked, noah.id, noah.id)).toBe(0);
  });

  it('are not unread where they are seen, for their writer, or after a mere edit', () => {
    const elsewhere = after(opened, {
      type: 'place-opened',
      screenId: firstScreenId,
      place: { chatId: teacher.id },
    });
    const own = arrived('own', { sender: { kind: 'person', personId: teacher.id, name: 'Elena' } });
    const state = after(elsewhere, own, arrived('a'), arrived('a', { text: 'edited' }));
    expect(unreadIn(state, teacher.id, classGroup.id)).toBe(1);
    expect(unreadIn(state, noah.id, classGroup.id)).toBe(0);
  });

  it('meant for one person are nobody else’s news', () => {
    const state = after(opened, arrived('secret', { onlyFor: giulia.id, messageId: 0 }));
    expect(unreadIn(state, giulia.id, classGroup.id)).toBe(1);
    const elsewhere = after(opened, {
      type: 'place-opened',
      screenId: firstScreenId,
      place: { chatId: teacher.id },
    });
    const later = after(elsewhere, arrived('secret', { onlyFor: giulia.id, messageId: 0 }));
    expect(unreadIn(later, teacher.id, classGroup.id)).toBe(0);
  });

  it('of another topic of a forum are unread even in the open chat', () => {
    const forum = {
      ...classGroup,
      topics: [
        { threadId: undefined, name: 'General' },
        { threadId: 7, name: 'Trip' },
      ],
    };
    const state = after(opened, fromServer({ type: 'chat', chat: forum }), arrived('a', { threadId: 7 }));
    expect(unreadIn(state, teacher.id, classGroup.id)).toBe(1);
    const place = { chatId: classGroup.id, threadId: 7 };
    const looked = after(state, { type: 'place-opened', screenId: firstScreenId, place });
    expect(unreadIn(looked, teacher.id, classGroup.id)).toBe(0);
  });
});

describe('a pressed button', () => {
  const press = { personId: noah.id, key: 'question', row: 0, column: 1 };
  const waiting = after(opened, arrived('question'), { type: 'press-started', press });

  it('waits until it is settled', () => {
    expect(waiting.pendingPresses).toEqual([press]);
    const other = after(
      waiting,
      fromServer({ type: 'press-settled', personId: teacher.id, key: 'question' }),
    );
    expect(other.pendingPresses).toEqual([press]);
    const settled = after(waiting, fromServer({ type: 'press-settled', personId: noah.id, key: 'question' }));
    expect(settled.pendingPresses).toEqual([]);
  });

  it('is answered by a toast, by a failure, and never by somebody else’s toast', () => {
    expect(after(waiting, toast(noah.id)).pendingPresses).toEqual([]);
    expect(after(waiting, toast(teacher.id)).pendingPresses).toEqual([press]);
    expect(after(waiting, { type: 'press-failed', press }).pendingPresses).toEqual([]);
  });

  it('does not spin for ever when the line breaks or the message goes', () => {
    const back = after(waiting, { type: 'connection-lost' }, fromServer({ type: 'snapshot', snapshot }));
    expect(back.pendingPresses).toEqual([]);
    const deleted = fromServer({ type: 'message-deleted', chatId: classGroup.id, key: 'question' });
    expect(after(waiting, deleted).pendingPresses).toEqual([]);
  });
});

describe('toasts and alerts', () => {
  it('wait for the person they are for until they are closed', () => {
    const state = after(opened, toast(noah.id), toast(teacher.id, true));
    expect(state.notices).toMatchObject([
      { personId: noah.id, isAlert: false },
      { personId: teacher.id, isAlert: true },
    ]);
    const noticeId = state.notices[0]?.id ?? 0;
    expect(after(state, { type: 'notice-closed', noticeId }).notices).toEqual([state.notices[1]]);
  });

  it('never pile up: a new toast takes the place of the same person’s one before', () => {
    const state = after(opened, toast(teacher.id), toast(noah.id), toast(noah.id, false, 'Your answer: C'));
    expect(state.notices).toMatchObject([
      { personId: teacher.id, text: 'Your answer: B' },
      { personId: noah.id, text: 'Your answer: C' },
    ]);
  });

  it('leave nothing behind an alert, and an alert stays when a toast comes', () => {
    const alerted = after(opened, toast(noah.id), toast(noah.id, true));
    expect(alerted.notices).toMatchObject([{ personId: noah.id, isAlert: true }]);
    const both = after(alerted, toast(noah.id));
    expect(both.notices).toMatchObject([{ isAlert: true }, { isAlert: false }]);
  });

  it('for somebody without a screen are not kept', () => {
    expect(after(opened, toast(giulia.id)).notices).toEqual([]);
  });
});

describe('a person on a screen', () => {
  it('can change and stays in the chat that both are in', () => {
    const state = after(opened, { type: 'person-chosen', screenId: firstScreenId, personId: giulia.id });
    expect(shown(state)[0]).toEqual({ personId: giulia.id, chatId: classGroup.id });
  });

  it('never sees the private chat of the person before', () => {
    const state = after(
      opened,
      { type: 'place-opened', screenId: firstScreenId, place: { chatId: teacher.id } },
      { type: 'person-chosen', screenId: firstScreenId, personId: giulia.id },
    );
    expect(shown(state)[0]).toEqual({ personId: giulia.id, chatId: classGroup.id });
  });

  it('follows the group that becomes a supergroup, whichever half of the news comes first', () => {
    const supergroup = { ...classGroup, id: -1010, type: 'supergroup' as const };
    const left = { ...classGroup, migratedTo: supergroup.id };
    for (const chats of [
      [supergroup, left],
      [left, supergroup],
    ]) {
      const state = after(opened, ...chats.map((chat) => fromServer({ type: 'chat', chat })));
      const teacherPlace = shown(state)[0];
      expect(teacherPlace).toEqual({ personId: teacher.id, chatId: supergroup.id });
    }
  });
});

describe('the connection', () => {
  it('is reconnecting after a loss and live again with the next snapshot', () => {
    expect(after(initialState, { type: 'connection-lost' }).connection).toBe('connecting');
    const lost = after(opened, { type: 'connection-lost' });
    expect(lost.connection).toBe('reconnecting');
    expect(after(lost, fromServer({ type: 'snapshot', snapshot })).connection).toBe('live');
  });

  it('keeps the screens, and counts as unread what came meanwhile', () => {
    const seen = after(opened, {
      type: 'place-opened',
      screenId: firstScreenId,
      place: { chatId: teacher.id },
    });
    const next = { ...snapshot, messages: [message('missed')] };
    const state = after(seen, { type: 'connection-lost' }, fromServer({ type: 'snapshot', snapshot: next }));
    expect(shown(state)).toEqual(shown(seen));
    expect(unreadIn(state, teacher.id, classGroup.id)).toBe(1);
  });
});

describe('behind the scenes', () => {
  it('keeps the latest 200 calls', () => {
    const entry = (number: number): WireEntry => ({
      number,
      at: 0,
      method: 'getMe',
      parameters: {},
      ok: true,
    });
    const calls = Array.from({ length: 230 }, (_, index) =>
      fromServer({ type: 'wire', entry: entry(index) }),
    );
    const wire = after(opened, ...calls).world?.wire ?? [];
    expect(wire).toHaveLength(200);
    expect(wire.at(-1)?.number).toBe(229);
  });

  it('follows the clock, the faults, the classmates and changed persons', () => {
    const fault = { method: '*', kind: 'server-error' as const, times: 2 };
    const { world } = after(
      opened,
      fromServer({ type: 'clock', now: 90_000 }),
      fromServer({ type: 'faults', faults: [fault] }),
      fromServer({ type: 'classmates', answer: false }),
      fromServer({ type: 'person', person: { ...noah, languageCode: 'it' } }),
    );
    expect(world?.now).toBe(90_000);
    expect(world?.faults).toEqual([fault]);
    expect(world?.classmatesAnswer).toBe(false);
    expect(world?.persons.find(({ id }) => id === noah.id)?.languageCode).toBe('it');
  });
});

describe('a refused act', () => {
  it('is reported where it was tried until it is closed', () => {
    const refused = after(opened, { type: 'complaint', place: firstScreenId, text: 'The bot was kicked' });
    expect(refused.complaints[firstScreenId]).toBe('The bot was kicked');
    expect(refused.complaints.drawer).toBeUndefined();
    expect(after(refused, { type: 'complaint-closed', place: firstScreenId }).complaints).toEqual({});
  });

  it('is no longer reported once its screen shows another chat', () => {
    const refused = after(opened, { type: 'complaint', place: firstScreenId, text: 'The bot was kicked' });
    const place = { chatId: teacher.id };
    const looked = after(refused, { type: 'place-opened', screenId: firstScreenId, place });
    expect(looked.complaints).toEqual({});
  });
});
