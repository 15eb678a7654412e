import type {
  ChatView,
  MessageView,
  PersonView,
  PlaygroundEvent,
  Snapshot,
} from '../../src/playground/contract.ts';
import { initialState, stateAfter, type PageEvent, type PageState } from '../../src/playground/page/state.ts';

const person = (
  id: number,
  firstName: string,
  languageCode: string,
  part: PersonView['part'],
): PersonView => ({
  id,
  firstName,
  languageCode,
  part,
  hasBlockedBot: false,
});

export const teacher = person(1, 'Elena', 'en', 'teacher');
export const noah = person(2, 'Noah', 'en', 'pupil');
export const giulia = person(3, 'Giulia', 'it', 'pupil');
export const classmate = person(4, 'Kim', 'en', 'classmate');

const members = [teacher, noah, giulia, classmate].map(({ id }) => ({
  personId: id,
  status: id === teacher.id ? ('creator' as const) : ('member' as const),
  isAnonymous: false,
}));

export const classGroup: ChatView = {
  id: -10,
  type: 'group',
  title: 'Class 3B',
  topics: [],
  members,
  botStatus: 'administrator',
};

export const privateChat = ({ id, firstName }: PersonView): ChatView => ({
  id,
  type: 'private',
  title: firstName,
  topics: [],
  members: [{ personId: id, status: 'member', isAnonymous: false }],
  botStatus: 'member',
});

export const snapshot: Snapshot = {
  bot: { id: 99, firstName: 'Faro', username: 'faro_bot' },
  now: 1_000,
  persons: [teacher, noah, giulia, classmate],
  chats: [privateChat(teacher), privateChat(noah), privateChat(giulia), classGroup],
  messages: [],
  wire: [],
  faults: [],
  classmatesAnswer: true,
};

export const message = (key: string, changes: Partial<MessageView> = {}): MessageView => ({
  key,
  chatId: classGroup.id,
  messageId: 1,
  sender: { kind: 'bot', name: 'Faro' },
  sentAt: 2_000,
  text: key,
  entities: [],
  keyboard: [],
  ...changes,
});

export const fromServer = (event: PlaygroundEvent): PageEvent => ({
  type: 'server',
  event,
  receivedAt: 5_000,
});

export const arrived = (key: string, changes: Partial<MessageView> = {}): PageEvent =>
  fromServer({ type: 'message', message: message(key, changes) });

export const after = (state: PageState, ...events: readonly PageEvent[]): PageState =>
  events.reduce(stateAfter, state);

/** The page just opened: the teacher's screen and Noah's, both on the class group. */
export const opened = after(initialState, fromServer({ type: 'snapshot', snapshot }));
