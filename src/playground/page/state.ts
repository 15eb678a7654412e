import type { MessageView, PlaygroundEvent, Snapshot } from '../contract.ts';
import { withDraft, withoutScreen, type Drafts } from './drafts.js';
import { withNotice, type Notice } from './notices.js';
import { chatsOf, isMine, isSeenBy, playablePersons, type Place } from './seen.js';
import { worldAfter } from './world.js';

/** One phone on the page: who holds it and where they are looking. */
export interface ScreenView extends Place {
  readonly id: number;
  readonly personId: number;
}

/** A button that was pressed and has not been answered yet. */
export interface PendingPress {
  readonly personId: number;
  readonly key: string;
  readonly row: number;
  readonly column: number;
}

/** Where a refused act is reported: on the screen it came from, or in the drawer. */
export type ComplaintPlace = number | 'drawer';

export interface PageState {
  readonly connection: 'connecting' | 'live' | 'reconnecting';
  /** Absent until the first snapshot. */
  readonly world: Snapshot | undefined;
  /** By the page's own clock, in milliseconds: when `world.now` was true. */
  readonly nowReceivedAt: number;
  readonly screens: readonly ScreenView[];
  readonly focusedScreenId: number;
  readonly notices: readonly Notice[];
  readonly pendingPresses: readonly PendingPress[];
  readonly complaints: Readonly<Partial<Record<ComplaintPlace, string>>>;
  /** How many messages somebody has not looked at, by {@link unreadKey}. */
  readonly unread: Readonly<Record<string, number>>;
  readonly drafts: Drafts;
  readonly nextId: number;
}

export type PageEvent =
  | { readonly type: 'server'; readonly event: PlaygroundEvent; readonly receivedAt: number }
  | { readonly type: 'connection-lost' }
  | { readonly type: 'screen-added' }
  | { readonly type: 'screen-closed'; readonly screenId: number }
  | { readonly type: 'screen-focused'; readonly screenId: number }
  | { readonly type: 'person-chosen'; readonly screenId: number; readonly personId: number }
  | { readonly type: 'place-opened'; readonly screenId: number; readonly place: Place }
  | { readonly type: 'press-started'; readonly press: PendingPress }
  | { readonly type: 'press-failed'; readonly press: PendingPress }
  | { readonly type: 'draft-written'; readonly draftKey: string; readonly text: string }
  /** What could not be sent comes back, unless something new has been begun meanwhile. */
  | { readonly type: 'draft-returned'; readonly draftKey: string; readonly text: string }
  | { readonly type: 'notice-closed'; readonly noticeId: number }
  | { readonly type: 'complaint'; readonly place: ComplaintPlace; readonly text: string }
  | { readonly type: 'complaint-closed'; readonly place: ComplaintPlace };

export const maxScreens = 3;

export const initialState: PageState = {
  connection: 'connecting',
  world: undefined,
  nowReceivedAt: 0,
  screens: [],
  focusedScreenId: 0,
  notices: [],
  pendingPresses: [],
  complaints: {},
  unread: {},
  drafts: {},
  nextId: 1,
};

export const unreadKey = (personId: number, { chatId, threadId }: Place): string =>
  `${personId}/${chatId}/${threadId ?? 'general'}`;

/** Unread messages of a chat over all its topics. */
export const unreadIn = (state: PageState, personId: number, chatId: number): number =>
  Object.entries(state.unread).reduce(
    (sum, [key, count]) => (key.startsWith(`${personId}/${chatId}/`) ? sum + count : sum),
    0,
  );

const placeOf = ({ chatId, threadId }: Place): Place =>
  threadId === undefined ? { chatId } : { chatId, threadId };

const marked = (state: PageState): PageState => {
  const open = new Set(state.screens.map((screen) => unreadKey(screen.personId, screen)));
  const unread = Object.fromEntries(Object.entries(state.unread).filter(([key]) => !open.has(key)));
  return { ...state, unread };
};

const firstPlace = (world: Snapshot, personId: number): Place | undefined => {
  const chat = chatsOf(world, personId)[0];
  return chat && { chatId: chat.id };
};

/** Screens whose chat is gone follow it to the supergroup it became, or fall back to a chat that is there. */
const settled = (state: PageState): PageState => {
  const { world } = state;
  if (world === undefined) return state;
  const screens = state.screens.flatMap((screen) => {
    const chats = chatsOf(world, screen.personId);
    if (chats.some(({ id }) => id === screen.chatId)) return [screen];
    const movedTo = world.chats.find(({ id }) => id === screen.chatId)?.migratedTo;
    // The group may say that it moved before its new self is known.
    if (movedTo !== undefined && !world.chats.some(({ id }) => id === movedTo)) return [screen];
    const chat = chats.find(({ id }) => id === movedTo) ?? chats[0];
    return chat === undefined ? [] : [{ id: screen.id, personId: screen.personId, chatId: chat.id }];
  });
  return marked({ ...state, screens });
};

const withScreen = (state: PageState, personId: number | undefined): PageState => {
  const { world } = state;
  const place = world && personId !== undefined ? firstPlace(world, personId) : undefined;
  if (personId === undefined || place === undefined || state.screens.length >= maxScreens) return state;
  const screen = { id: state.nextId, personId, ...place };
  return marked({
    ...state,
    screens: [...state.screens, screen],
    focusedScreenId: screen.id,
    nextId: state.nextId + 1,
  });
};

/** The next person worth a screen: not shown yet, and best with a language that no screen shows. */
const nextPersonId = (state: PageState): number | undefined => {
  const persons = state.world === undefined ? [] : playablePersons(state.world);
  const isShown = (id: number): boolean => state.screens.some(({ personId }) => personId === id);
  const languages = new Set(persons.filter(({ id }) => isShown(id)).map(({ languageCode }) => languageCode));
  const hidden = persons.filter(({ id }) => !isShown(id));
  return (hidden.find(({ languageCode }) => !languages.has(languageCode)) ?? hidden[0] ?? persons[0])?.id;
};

const openingScreens = (state: PageState): PageState => {
  const persons = state.world === undefined ? [] : playablePersons(state.world);
  const teacher = persons.find(({ part }) => part === 'teacher');
  const pupil = persons.find(({ part }) => part === 'pupil');
  const opened = withScreen(withScreen(state, teacher?.id), pupil?.id);
  return { ...opened, focusedScreenId: opened.screens[0]?.id ?? 0 };
};

/** Counts `messages` as unread for everyone who may see them and is not looking. */
const withUnread = (state: PageState, messages: readonly MessageView[]): PageState => {
  const { world } = state;
  if (world === undefined || messages.length === 0) return state;
  const unread: Record<string, number> = { ...state.unread };
  for (const person of playablePersons(world)) {
    const chatIds = new Set(chatsOf(world, person.id).map(({ id }) => id));
    for (const message of messages) {
      if (!chatIds.has(message.chatId) || !isSeenBy(message, person.id) || isMine(message, person.id))
        continue;
      const key = unreadKey(person.id, message);
      unread[key] = (unread[key] ?? 0) + 1;
    }
  }
  return marked({ ...state, unread });
};

const newMessages = (before: Snapshot, after: readonly MessageView[]): readonly MessageView[] => {
  const known = new Set(before.messages.map(({ key }) => key));
  return after.filter(({ key }) => !known.has(key));
};

const afterServer = (state: PageState, event: PlaygroundEvent, receivedAt: number): PageState => {
  if (event.type === 'snapshot') {
    const world = worldAfter(event.snapshot, event);
    const fresh: PageState = {
      ...state,
      world,
      connection: 'live',
      nowReceivedAt: receivedAt,
      // Answers that came while the line was down are lost: nothing may spin for ever.
      pendingPresses: [],
    };
    if (state.world === undefined) return openingScreens(fresh);
    const caughtUp = settled(withUnread(fresh, newMessages(state.world, world.messages)));
    return caughtUp.screens.length === 0 ? openingScreens(caughtUp) : caughtUp;
  }
  if (state.world === undefined) return state;
  const next: PageState = { ...state, world: worldAfter(state.world, event) };
  switch (event.type) {
    case 'message':
      return withUnread(next, newMessages(state.world, [event.message]));
    case 'chat':
      return settled(next);
    case 'clock':
      return { ...next, nowReceivedAt: receivedAt };
    case 'toast': {
      const { personId, text, isAlert, url } = event;
      const notice = { id: state.nextId, personId, text, isAlert, ...(url === undefined ? {} : { url }) };
      const isShown = state.screens.some((screen) => screen.personId === personId);
      return {
        ...next,
        notices: isShown ? withNotice(state.notices, notice) : state.notices,
        // A toast is the answer to a press, whichever of the two the server reports first.
        pendingPresses: state.pendingPresses.filter((press) => press.personId !== personId),
        nextId: state.nextId + 1,
      };
    }
    case 'press-settled':
      return {
        ...next,
        pendingPresses: state.pendingPresses.filter(
          ({ personId, key }) => personId !== event.personId || key !== event.key,
        ),
      };
    case 'message-deleted':
      return { ...next, pendingPresses: state.pendingPresses.filter(({ key }) => key !== event.key) };
    case 'person':
    case 'wire':
    case 'faults':
    case 'classmates':
      return next;
  }
};

const isSamePress = (one: PendingPress, other: PendingPress): boolean =>
  one.personId === other.personId &&
  one.key === other.key &&
  one.row === other.row &&
  one.column === other.column;

const withoutComplaint = (state: PageState, place: ComplaintPlace): PageState['complaints'] =>
  Object.fromEntries(Object.entries(state.complaints).filter(([known]) => known !== String(place)));

/** The whole page as a pure step: what it shows after `event`. */
export const stateAfter = (state: PageState, event: PageEvent): PageState => {
  switch (event.type) {
    case 'server':
      return afterServer(state, event.event, event.receivedAt);
    case 'connection-lost':
      return { ...state, connection: state.world === undefined ? 'connecting' : 'reconnecting' };
    case 'screen-added':
      return withScreen(state, nextPersonId(state));
    case 'screen-closed': {
      if (state.screens.length < 2) return state;
      const screens = state.screens.filter(({ id }) => id !== event.screenId);
      const isFocusGone = state.focusedScreenId === event.screenId;
      return {
        ...state,
        screens,
        drafts: withoutScreen(state.drafts, event.screenId),
        focusedScreenId: isFocusGone ? (screens[0]?.id ?? 0) : state.focusedScreenId,
      };
    }
    case 'screen-focused':
      return state.focusedScreenId === event.screenId ? state : { ...state, focusedScreenId: event.screenId };
    case 'person-chosen': {
      const screens = state.screens.map((screen) =>
        screen.id === event.screenId ? { ...screen, personId: event.personId } : screen,
      );
      return settled({ ...state, screens, complaints: withoutComplaint(state, event.screenId) });
    }
    case 'place-opened': {
      const screens = state.screens.map(({ id, personId, ...place }) => ({
        id,
        personId,
        ...(id === event.screenId ? placeOf(event.place) : place),
      }));
      return marked({ ...state, screens, complaints: withoutComplaint(state, event.screenId) });
    }
    case 'press-started':
      return { ...state, pendingPresses: [...state.pendingPresses, event.press] };
    case 'press-failed':
      return {
        ...state,
        pendingPresses: state.pendingPresses.filter((press) => !isSamePress(press, event.press)),
      };
    case 'draft-written':
      return { ...state, drafts: withDraft(state.drafts, event.draftKey, event.text) };
    case 'draft-returned': {
      const text = state.drafts[event.draftKey] ?? event.text;
      return { ...state, drafts: withDraft(state.drafts, event.draftKey, text) };
    }
    case 'notice-closed':
      return { ...state, notices: state.notices.filter(({ id }) => id !== event.noticeId) };
    case 'complaint':
      return { ...state, complaints: { ...state.complaints, [event.place]: event.text } };
    case 'complaint-closed':
      return { ...state, complaints: withoutComplaint(state, event.place) };
  }
};
