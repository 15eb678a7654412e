import type { MessageView, PlaygroundEvent, Snapshot } from '../contract.ts';

/** Older calls leave the log, so that an evening's lesson does not fill the browser's memory. */
export const maxWireEntries = 200;
/** Older messages leave the page (never the server), counted over all chats. */
export const maxMessages = 1500;

const withMessage = (messages: readonly MessageView[], message: MessageView): readonly MessageView[] => {
  const index = messages.findLastIndex((known) => known.key === message.key);
  return index === -1 ? [...messages, message].slice(-maxMessages) : messages.with(index, message);
};

const withItem = <Item extends { readonly id: number }>(
  items: readonly Item[],
  item: Item,
): readonly Item[] => {
  const index = items.findIndex((known) => known.id === item.id);
  return index === -1 ? [...items, item] : items.with(index, item);
};

/** What the playground looks like after the server said `event`; toasts and settled presses change nothing here. */
export const worldAfter = (world: Snapshot, event: PlaygroundEvent): Snapshot => {
  switch (event.type) {
    case 'snapshot':
      return {
        ...event.snapshot,
        wire: event.snapshot.wire.slice(-maxWireEntries),
        messages: event.snapshot.messages.slice(-maxMessages),
      };
    case 'message':
      return { ...world, messages: withMessage(world.messages, event.message) };
    case 'message-deleted':
      return { ...world, messages: world.messages.filter(({ key }) => key !== event.key) };
    case 'chat':
      return { ...world, chats: withItem(world.chats, event.chat) };
    case 'person':
      return { ...world, persons: withItem(world.persons, event.person) };
    case 'wire':
      return { ...world, wire: [...world.wire, event.entry].slice(-maxWireEntries) };
    case 'faults':
      return { ...world, faults: event.faults };
    case 'classmates':
      return { ...world, classmatesAnswer: event.answer };
    case 'clock':
      return { ...world, now: event.now };
    case 'toast':
    case 'press-settled':
      return world;
  }
};
