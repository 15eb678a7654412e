import type { Phrases } from '../../i18n/index.ts';
import type { View } from '../../telegram/index.ts';
import { button, helpButton } from '../../telegram/index.ts';
import type { Answer } from './answer.ts';
import { adviceOn } from './answer-view.ts';
import { checkButtons } from './buttons.ts';
import type { CheckTexts } from './material.ts';

/** The day on which the routes were last compared with their sources. */
const checkedOn = Date.UTC(2026, 10, 22);

/** Where such a message can be reported, by country. */
export function reportView(answer: Answer, texts: CheckTexts, say: Phrases): View {
  const checked = new Intl.DateTimeFormat(say.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    checkedOn,
  );
  const back = button(say.plain('back'), checkButtons.answer.encode(texts.codec.encode(answer)));
  const isCare = adviceOn(answer, texts)?.care === true;
  return {
    html: say.html(isCare ? 'check:report.care' : 'check:report.scam', { checked }),
    keyboard: isCare ? [[helpButton(say)], [back]] : [[back, helpButton(say)]],
  };
}
