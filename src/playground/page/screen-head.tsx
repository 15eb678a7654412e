import type { PersonView } from '../contract.ts';
import { Avatar } from './avatar.js';
import { Icon } from './icon.js';
import { languageName } from './language-names.js';
import { usePage } from './page-context.js';
import { fullName, playablePersons } from './seen.js';
import { useScreen } from './screen-context.js';

/** Whose phone this is, and whose it could be. */
export const ScreenHead = () => {
  const { state, world, texts, language, dispatch } = usePage();
  const { screen, person } = useScreen();
  const describe = (one: PersonView): string =>
    `${texts.part[one.part]}, ${texts.speaks(languageName(one.languageCode, language))}`;
  const persons = playablePersons(world);
  const groups = [...new Set(persons.map(describe))];
  return (
    <header class="screen-head">
      <Avatar name={fullName(person)} seed={person.id} />
      <div class="who">
        <h2 class="visually-hidden">{texts.screenOf(person.firstName)}</h2>
        <label class="visually-hidden" for={`person-${screen.id}`}>
          {texts.whoAmI}
        </label>
        <select
          id={`person-${screen.id}`}
          value={person.id}
          onChange={({ currentTarget }) => {
            dispatch({ type: 'person-chosen', screenId: screen.id, personId: Number(currentTarget.value) });
          }}
        >
          {groups.map((description) => (
            <optgroup key={description} label={description}>
              {persons
                .filter((one) => describe(one) === description)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {fullName(one)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <p>
          <span class={`part ${person.part}`}>{texts.part[person.part]}</span>
          {texts.speaks(languageName(person.languageCode, language))}
        </p>
      </div>
      {state.screens.length > 1 && (
        <button
          type="button"
          class="round"
          aria-label={texts.closeScreen(person.firstName)}
          title={texts.closeScreen(person.firstName)}
          onClick={() => {
            dispatch({ type: 'screen-closed', screenId: screen.id });
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </header>
  );
};
