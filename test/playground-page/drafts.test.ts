import { describe, expect, it } from 'vitest';
import { draftKey } from '../../src/playground/page/drafts.ts';
import type { PageEvent } from '../../src/playground/page/state.ts';
import { after, classGroup, noah, opened, teacher } from './a-class.ts';

const screenId = opened.screens[0]?.id ?? 0;
const inClass = draftKey(screenId, teacher.id, { chatId: classGroup.id });
const inPrivate = draftKey(screenId, teacher.id, { chatId: teacher.id });
const written = (key: string, text: string): PageEvent => ({ type: 'draft-written', draftKey: key, text });

describe('what somebody began to write', () => {
  it('is still there after a look at another chat, or at another person’s phone', () => {
    const state = after(
      opened,
      written(inClass, 'Dear all'),
      { type: 'place-opened', screenId, place: { chatId: teacher.id } },
      written(inPrivate, '/ch'),
      { type: 'person-chosen', screenId, personId: noah.id },
      { type: 'person-chosen', screenId, personId: teacher.id },
    );
    expect(state.drafts).toEqual({ [inClass]: 'Dear all', [inPrivate]: '/ch' });
  });

  it('is one text for each screen, person, chat and topic', () => {
    const keys = [
      inClass,
      inPrivate,
      draftKey(screenId + 1, teacher.id, { chatId: classGroup.id }),
      draftKey(screenId, noah.id, { chatId: classGroup.id }),
      draftKey(screenId, teacher.id, { chatId: classGroup.id, threadId: 7 }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is forgotten once it is sent, and with its screen', () => {
    expect(after(opened, written(inClass, 'Dear all'), written(inClass, '')).drafts).toEqual({});
    const closed = after(opened, written(inClass, 'Dear all'), { type: 'screen-closed', screenId });
    expect(closed.drafts).toEqual({});
  });

  it('comes back when it could not be sent, unless something new was begun', () => {
    const failed: PageEvent = { type: 'draft-returned', draftKey: inClass, text: 'Dear all' };
    expect(after(opened, failed).drafts).toEqual({ [inClass]: 'Dear all' });
    expect(after(opened, written(inClass, 'Well'), failed).drafts).toEqual({ [inClass]: 'Well' });
  });
});
