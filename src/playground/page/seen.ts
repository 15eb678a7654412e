import type { ChatView, MessageView, PersonView, Snapshot } from '../contract.ts';

/** Where somebody is looking: a chat, and in a forum one of its topics (none is the general one). */
export interface Place {
  readonly chatId: number;
  readonly threadId?: number;
}

export const fullName = (person: PersonView): string =>
  person.lastName === undefined ? person.firstName : `${person.firstName} ${person.lastName}`;

/** The teacher and the pupils; classmates answer by themselves and have no screen. */
export const playablePersons = (world: Snapshot): readonly PersonView[] =>
  world.persons.filter(({ part }) => part !== 'classmate');

const isMember = (chat: ChatView, personId: number): boolean =>
  (chat.type === 'private' && chat.id === personId) ||
  chat.members.some(
    (member) => member.personId === personId && member.status !== 'left' && member.status !== 'kicked',
  );

/** The chats in somebody's list: groups first, as a class is what the playground is about. */
export const chatsOf = (world: Snapshot, personId: number): readonly ChatView[] =>
  world.chats
    .filter((chat) => chat.migratedTo === undefined && isMember(chat, personId))
    .toSorted((one, other) => Number(one.type === 'private') - Number(other.type === 'private'));

/** A group in which the bot is no member; it can be asked there as a guest. */
export const isBotOut = ({ botStatus }: ChatView): boolean => botStatus === 'left' || botStatus === 'kicked';

/** A private chat carries the name of whom one talks to, which is the bot. */
export const chatTitle = (world: Snapshot, chat: ChatView): string =>
  chat.type === 'private' ? world.bot.firstName : chat.title;

/** An ephemeral message exists for one person only. */
export const isSeenBy = (message: MessageView, personId: number): boolean =>
  message.onlyFor === undefined || message.onlyFor === personId;

export const isMine = (message: MessageView, personId: number): boolean =>
  message.sender.kind !== 'bot' && message.sender.personId === personId;

/** What `personId` sees of a chat or topic, oldest first. */
export const messagesIn = (world: Snapshot, personId: number, place: Place): readonly MessageView[] => {
  const isForum = (world.chats.find(({ id }) => id === place.chatId)?.topics.length ?? 0) > 0;
  return world.messages.filter(
    (message) =>
      message.chatId === place.chatId &&
      isSeenBy(message, personId) &&
      (!isForum || message.threadId === place.threadId),
  );
};

/** True until somebody has said something; service lines such as "Anna joined" do not count. */
export const isUntouched = (world: Snapshot): boolean =>
  world.messages.every(({ service }) => service !== undefined);

/** Where a group's anonymous option may be switched: its administrators, in a supergroup. */
export const administrators = (chat: ChatView): ChatView['members'] =>
  chat.members.filter(({ status }) => status === 'creator' || status === 'administrator');
