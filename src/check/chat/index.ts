import { Composer } from 'grammy';
import { dayOf, type Clock } from '../../clock.ts';
import type { Feature } from '../../feature.ts';
import { phrases } from '../../i18n/index.ts';
import type { Database } from '../../storage/index.ts';
import type { FaroContext, Presses } from '../../telegram/index.ts';
import { installCheckPresses } from './check-presses.ts';
import type { CheckDependencies } from './dependencies.ts';
import { FeedbackStore } from './feedback.ts';
import { installGroupCheck } from './group-check.ts';
import { installGuestCheck } from './guest.ts';
import type { CheckMaterial } from './material.ts';
import { installPrivateCheck } from './private-check.ts';

export { checkButton, checkThisButton } from './buttons.ts';
export { checkMigrations } from './feedback.ts';
export { createCheckMaterial, loadCheckMaterial, type CheckMaterial } from './material.ts';

export interface CheckOptions extends Pick<CheckDependencies, 'teach' | 'menuButton'> {
  readonly material: CheckMaterial;
  readonly db: Database;
  readonly clock: Clock;
}

/** "Is this a scam?": what people paste, forward or point at, judged on the spot and never kept. */
export function createCheck({ material, db, clock, teach, menuButton }: CheckOptions): Feature<FaroContext> {
  const dependencies: CheckDependencies = {
    material,
    feedback: new FeedbackStore(db),
    teach,
    menuButton,
    today: () => dayOf(clock.now()),
    sayTo: async (ctx) => phrases(await ctx.personLanguage()),
  };
  const composer = new Composer<FaroContext>();
  const presses: Presses = new Map();
  installGuestCheck(composer, dependencies);
  installGroupCheck(composer, dependencies);
  installPrivateCheck(composer, dependencies);
  installCheckPresses(presses, dependencies);
  return {
    name: 'check',
    commands: [
      {
        command: 'check',
        places: ['private', 'group', 'group-admin'],
        isPrivateInGroups: true,
        describe: (language) => phrases(language).plain('check:command.check'),
      },
    ],
    composer,
    presses,
    jobs: [],
    // Ratings are nobody's: there is nothing to show and nothing to forget, but they grow old as well.
    holder: {
      holdings: () => Promise.resolve([]),
      forget: () => Promise.resolve(),
      expire: (before) => dependencies.feedback.removeBefore(before),
    },
  };
}
