import type { Phrases } from '../i18n/index.ts';
import type { View } from '../telegram/index.ts';
import { button } from '../telegram/index.ts';
import { helpButtons, peopleButton, sayButton } from './buttons.ts';
import { countryButton, numbersHtml, type HelpMoment, type Reader } from './help-view.ts';
import { resourceHtml } from './resources/resource-view.ts';
import { audienceOf, type Situation } from './situations.ts';

/** More at once is a wall to somebody in trouble (content guide, 3.0.5). */
const shownAtOnce = 3;

/** Who can help in a situation, in the reader's country, the best first. */
export function peopleView(
  situation: Situation,
  page: number,
  reader: Reader,
  moment: HelpMoment,
  say: Phrases,
): View {
  const { id, need, path } = situation;
  const audience = situation.audience ?? audienceOf(reader.ages);
  const everybody = moment.directory.choose({ country: reader.country ?? 'INT', need, audience }, moment.at);
  const pages = Math.max(1, Math.ceil(everybody.length / shownAtOnce));
  const from = (page % pages) * shownAtOnce;
  const shown = everybody.slice(from, from + shownAtOnce);
  const isEverywhere =
    reader.country === undefined || !everybody.some(({ country }) => country === reader.country);
  return {
    html: [
      say.html(`help:people.${id}`),
      ...(isEverywhere ? [numbersHtml(reader, moment, say)] : []),
      ...(isEverywhere && reader.country !== undefined && reader.country !== 'INT' && reader.country !== 'EU'
        ? [say.html('help:people.onlyInternational')]
        : []),
      ...shown.map((resource) => resourceHtml(resource, moment.at, say)),
      say.html('help:people.bot'),
    ].join('\n\n'),
    keyboard: [
      ...(path === undefined
        ? []
        : [
            [
              button(
                say.plain('help:steps.open'),
                helpButtons.step.encode({ situation: id, step: 0 }),
                'primary',
              ),
            ],
          ]),
      ...(pages === 1
        ? []
        : [
            [
              peopleButton(
                say.plain('help:people.more', { count: everybody.length }),
                id,
                (page + 1) % pages,
              ),
            ],
          ]),
      [countryButton(reader, id, say), sayButton(say)],
      [moment.hide(say), button(say.plain('help:backToHelp'), helpButtons.home.encode({}))],
    ],
  };
}
