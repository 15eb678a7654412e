import { drawerId } from './drawer.js';
import { Icon } from './icon.js';
import { languageName } from './language-names.js';
import { Lighthouse } from './lighthouse.js';
import type { Theme } from './preferences.js';
import { maxScreens, type PageState } from './state.js';
import { pageLanguages, type PageLanguage, type Texts } from './texts.js';

interface TopBarProps {
  readonly texts: Texts;
  readonly connection: PageState['connection'];
  readonly screenCount: number;
  readonly onAddScreen: () => void;
  readonly language: PageLanguage;
  readonly onLanguage: (language: PageLanguage) => void;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly isDrawerOpen: boolean;
  readonly onDrawer: () => void;
}

/** The page's own bar: what this is, whether it is connected, and what can be set. */
export const TopBar = (props: TopBarProps) => {
  const { texts, connection, language, theme } = props;
  return (
    <header class="top-bar">
      <Lighthouse />
      <div class="title">
        <h1>{texts.pageTitle}</h1>
        <p>{texts.tagline}</p>
      </div>
      <p class={`connection ${connection}`} role="status">
        {connection === 'live' ? <span class="visually-hidden">{texts.live}</span> : texts[connection]}
      </p>
      <div class="tools">
        <button
          type="button"
          class="plain"
          aria-label={texts.addScreen}
          title={texts.addScreen}
          disabled={props.screenCount === 0 || props.screenCount >= maxScreens}
          onClick={props.onAddScreen}
        >
          <Icon name="plus" />
          <span class="tool-label">{texts.addScreen}</span>
        </button>
        <select
          aria-label={texts.pageLanguage}
          title={texts.pageLanguage}
          value={language}
          onChange={({ currentTarget: { value } }) => {
            const chosen = pageLanguages.find((known) => known === value);
            if (chosen !== undefined) props.onLanguage(chosen);
          }}
        >
          {pageLanguages.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {languageName(tag, tag)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="round"
          aria-label={texts.darkTheme}
          title={texts.darkTheme}
          aria-pressed={theme === 'dark'}
          onClick={() => {
            props.onTheme(theme === 'dark' ? 'light' : 'dark');
          }}
        >
          <Icon name="moon" />
        </button>
        <button
          type="button"
          id="drawer-opener"
          class="plain"
          aria-label={texts.behindTheScenes}
          title={texts.behindTheScenes}
          aria-expanded={props.isDrawerOpen}
          aria-controls={props.isDrawerOpen ? drawerId : undefined}
          disabled={props.screenCount === 0}
          onClick={props.onDrawer}
        >
          <Icon name="wrench" />
          <span class="tool-label">{texts.behindTheScenes}</span>
        </button>
      </div>
    </header>
  );
};
