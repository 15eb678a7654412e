import type { Snapshot } from '../contract.ts';
import type { Cloud } from './cloud.ts';
import { viewChat, viewMessage, viewPerson } from './views.ts';
import type { World } from './world.ts';

/** Everything a page needs to start from. */
export function takeSnapshot(cloud: Cloud, world: World): Snapshot {
  const messages = [...cloud.chats.values()].flatMap(({ timeline }) => timeline);
  const { id, firstName, username } = cloud.bot;
  return {
    bot: { id, firstName, username },
    now: cloud.clock.now(),
    persons: [...cloud.persons.values()].map(viewPerson),
    chats: [...cloud.chats.values()].map(viewChat),
    messages: messages
      .toSorted((left, right) => left.sentAtMs - right.sentAtMs)
      .map((message) => viewMessage(cloud, message)),
    wire: cloud.wire.entries,
    faults: cloud.faults.waiting,
    classmatesAnswer: world.doClassmatesAnswer,
  };
}
