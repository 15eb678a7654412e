import type { ChatView } from '../contract.ts';
import { usePage } from './page-context.js';
import { administrators, fullName, isBotOut } from './seen.js';
import { SwitchField } from './switch-field.js';

const Group = ({ chat }: { readonly chat: ChatView }) => {
  const { world, texts, act } = usePage();
  const { drawer } = texts;
  const admins = administrators(chat);
  const adderId = admins[0]?.personId ?? chat.members[0]?.personId;
  const nameOf = (personId: number): string => {
    const person = world.persons.find(({ id }) => id === personId);
    return person === undefined ? String(personId) : fullName(person);
  };
  return (
    <li>
      <p class="card-title">
        <strong dir="auto">{chat.title}</strong>
        <span class="part">{drawer.groupKind[chat.type]}</span>
      </p>
      <p class="note">{drawer.botStatus[chat.botStatus]}</p>
      <div class="button-row">
        {isBotOut(chat) ? (
          adderId !== undefined && (
            <button
              type="button"
              class="plain"
              onClick={() => void act({ type: 'add-bot', chatId: chat.id, personId: adderId }, 'drawer')}
            >
              {drawer.addBot}
            </button>
          )
        ) : (
          <button
            type="button"
            class="plain"
            onClick={() => void act({ type: 'remove-bot', chatId: chat.id }, 'drawer')}
          >
            {drawer.removeBot}
          </button>
        )}
        {chat.type === 'group' && (
          <button
            type="button"
            class="plain"
            onClick={() => void act({ type: 'upgrade-group', chatId: chat.id }, 'drawer')}
          >
            {drawer.upgrade}
          </button>
        )}
      </div>
      {chat.type === 'supergroup' &&
        admins.map(({ personId, isAnonymous }) => (
          <SwitchField
            key={personId}
            label={drawer.anonymous(nameOf(personId))}
            isOn={isAnonymous}
            onSwitch={(anonymous) =>
              void act({ type: 'set-anonymous', personId, chatId: chat.id, anonymous }, 'drawer')
            }
          />
        ))}
    </li>
  );
};

/** Each group: the bot in or out, what kind of group it is, and who writes as the group. */
export const GroupsPanel = () => {
  const { world, texts } = usePage();
  const groups = world.chats.filter(({ type, migratedTo }) => type !== 'private' && migratedTo === undefined);
  return (
    <>
      <h3>{texts.drawer.groups}</h3>
      <ul class="cards">
        {groups.map((chat) => (
          <Group key={chat.id} chat={chat} />
        ))}
      </ul>
    </>
  );
};
