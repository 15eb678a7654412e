import { Composer } from 'grammy';
import type { Clock } from '../clock.ts';
import type { Feature } from '../feature.ts';
import type { Phrases } from '../i18n/index.ts';
import { phrases } from '../i18n/index.ts';
import type { FaroContext, Keyboard, Presses } from '../telegram/index.ts';
import { createCryReader } from './cry.ts';
import { installCries } from './cry-handlers.ts';
import type { HelpDependencies } from './dependencies.ts';
import type { HelpMoment } from './help-view.ts';
import { installHelp } from './help-handlers.ts';
import type { HelpMaterial } from './material.ts';
import type { ResourceDirectory } from './resources/directory.ts';

export { countryKeyboard } from './country-view.ts';
export { placeName } from './help-view.ts';
export { ResourceDirectory } from './resources/directory.ts';
export { checkHelp } from './check-help.ts';
export { compileCries, createCryReader, type Cry, type CryReader } from './cry.ts';
export { cryKinds, type CryKind, type CryKnowledge } from './cry-knowledge.ts';
export { compileCriesFile, loadCries, readCries } from './load-cries.ts';
export { loadHelpMaterial, type HelpMaterial } from './material.ts';

export interface HelpOptions extends Pick<HelpDependencies, 'reader' | 'setCountry'> {
  readonly hide: HelpMoment['hide'];
  readonly material: HelpMaterial;
  readonly directory: ResourceDirectory;
  readonly clock: Clock;
  /** Buttons to what else the bot does, for who was only asking; no quiz and no game. */
  readonly ways?: (say: Phrases) => Keyboard;
}

/** The way to real help, one tap or one word away everywhere. */
export function createHelp({
  material,
  directory,
  clock,
  reader,
  setCountry,
  hide,
  ways,
}: HelpOptions): Feature<FaroContext> {
  const dependencies: HelpDependencies = {
    cries: createCryReader(material.cries),
    steps: material.steps,
    moment: () => ({ directory, hide, at: clock.now() }),
    reader,
    setCountry,
    ways: ways ?? (() => []),
  };
  const composer = new Composer<FaroContext>();
  const presses: Presses = new Map();
  installHelp(composer, presses, dependencies);
  installCries(composer, presses, dependencies);
  return {
    name: 'help',
    commands: [
      {
        command: 'help',
        places: ['private', 'group', 'group-admin'],
        isPrivateInGroups: true,
        describe: (language) => phrases(language).plain('help:command.help'),
      },
    ],
    composer,
    presses,
    jobs: [],
  };
}
