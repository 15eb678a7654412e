import { languageName } from './language-names.js';
import { usePage } from './page-context.js';
import { fullName, playablePersons } from './seen.js';
import { SwitchField } from './switch-field.js';

/** Languages a phone may be set to: the bot's own, and some it does not speak, to see what it does then. */
const phoneLanguages = ['en', 'it', 'de', 'fr', 'es', 'ar', 'uk', 'zh-hans'];

/** Each person's phone language and whether they blocked the bot; and whether classmates answer. */
export const PersonsPanel = () => {
  const { world, texts, language, act } = usePage();
  return (
    <>
      <SwitchField
        label={texts.drawer.classmates}
        isOn={world.classmatesAnswer}
        onSwitch={(answer) => void act({ type: 'classmates', answer }, 'drawer')}
      />
      <h3>{texts.drawer.persons}</h3>
      <ul class="cards">
        {playablePersons(world).map((person) => (
          <li key={person.id}>
            <p class="card-title">
              <strong dir="auto">{fullName(person)}</strong>
              <span class={`part ${person.part}`}>{texts.part[person.part]}</span>
            </p>
            <label class="field">
              <span>{texts.drawer.phoneLanguage(person.firstName)}</span>
              <select
                value={person.languageCode}
                onChange={({ currentTarget: { value } }) => {
                  void act({ type: 'set-language', personId: person.id, languageCode: value }, 'drawer');
                }}
              >
                {[...new Set([person.languageCode, ...phoneLanguages])].map((tag) => (
                  <option key={tag} value={tag}>
                    {languageName(tag, language)}
                  </option>
                ))}
              </select>
            </label>
            <SwitchField
              label={texts.drawer.blocks(person.firstName)}
              isOn={person.hasBlockedBot}
              onSwitch={(blocked) =>
                void act({ type: 'set-blocked', personId: person.id, blocked }, 'drawer')
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
};
