import { useEffect, useState } from 'preact/hooks';
import { composerId } from './composer.js';
import { Drawer } from './drawer.js';
import { PageContext } from './page-context.js';
import { preferredLanguage, preferredTheme, rememberLanguage, rememberTheme } from './preferences.js';
import { Screen, screenElementId } from './screen.js';
import { TabList } from './tab-list.js';
import { textsIn } from './texts.js';
import { TopBar } from './top-bar.js';
import { useMedia } from './use-media.js';
import { usePlayground } from './use-playground.js';

/** Below this, screens are tabs and the drawer takes the whole page. */
const phoneQuery = '(max-width: 47.99rem)';

const tabId = (screenId: number): string => `tab-${screenId}`;

/** The whole page. */
export const App = () => {
  const [language, setLanguage] = useState(preferredLanguage);
  const [theme, setTheme] = useState(preferredTheme);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const texts = textsIn(language);
  const { state, dispatch, act } = usePlayground(texts);
  const isPhone = useMedia(phoneQuery);
  const { world, screens, focusedScreenId, connection } = state;

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
    document.title = texts.pageTitle;
  }, [language, theme, texts]);

  const closeDrawer = (): void => {
    setDrawerOpen(false);
    document.getElementById('drawer-opener')?.focus();
  };
  const areTabs = isPhone && screens.length > 1;
  return (
    <div class={isDrawerOpen ? 'layout with-drawer' : 'layout'}>
      <a class="skip-link" href={`#${composerId(focusedScreenId)}`}>
        {texts.skipToMessage}
      </a>
      <TopBar
        texts={texts}
        connection={connection}
        screenCount={screens.length}
        onAddScreen={() => {
          dispatch({ type: 'screen-added' });
        }}
        language={language}
        onLanguage={(chosen) => {
          setLanguage(chosen);
          rememberLanguage(chosen);
        }}
        theme={theme}
        onTheme={(chosen) => {
          setTheme(chosen);
          rememberTheme(chosen);
        }}
        isDrawerOpen={isDrawerOpen}
        onDrawer={() => {
          if (isDrawerOpen) closeDrawer();
          else setDrawerOpen(true);
        }}
      />
      {world !== undefined && (
        <PageContext.Provider value={{ state, world, texts, language, dispatch, act }}>
          <main class="screens" hidden={isPhone && isDrawerOpen}>
            {areTabs && (
              <TabList
                label={texts.screens}
                tabs={screens.map(({ id, personId }) => ({
                  id: tabId(id),
                  label: world.persons.find((person) => person.id === personId)?.firstName ?? '',
                  panelId: screenElementId(id),
                }))}
                chosenId={tabId(focusedScreenId)}
                onChoose={(chosen) => {
                  const screen = screens.find(({ id }) => tabId(id) === chosen);
                  if (screen !== undefined) dispatch({ type: 'screen-focused', screenId: screen.id });
                }}
              />
            )}
            {screens.map((screen) => (
              <Screen
                key={screen.id}
                screen={screen}
                isHidden={areTabs && screen.id !== focusedScreenId}
                tabId={areTabs ? tabId(screen.id) : undefined}
              />
            ))}
          </main>
          {isDrawerOpen && <Drawer isWholePage={isPhone} onClose={closeDrawer} />}
        </PageContext.Provider>
      )}
      {world === undefined && <main class="screens empty">{texts[connection]}</main>}
    </div>
  );
};
