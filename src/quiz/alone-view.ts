import type { QuizItem } from '../content/index.ts';
import type { Phrases } from '../i18n/index.ts';
import type { View } from '../telegram/index.ts';
import { button, helpButton } from '../telegram/index.ts';
import { buttons, letterOf } from './buttons.ts';
import { itemText } from './question-view.ts';
import { ownFeedback } from './reveal-view.ts';

/** One item outside of any quiz: nothing of it is counted or kept. */
export function aloneQuestionView(item: QuizItem, say: Phrases): View {
  return {
    html: [say.html('quiz:question.aloneHead'), '', itemText(item, say)].join('\n'),
    keyboard: [
      item.options.map((_, choice) =>
        button(letterOf(choice), buttons.aloneAnswer.encode({ item: item.id, choice })),
      ),
      [helpButton(say)],
    ],
  };
}

export function aloneRevealView(item: QuizItem, choice: number, say: Phrases): View {
  return {
    html: [
      say.html('quiz:question.aloneHead'),
      '',
      itemText(item, say),
      '',
      ownFeedback(item, choice, say),
    ].join('\n'),
    keyboard: [[button(say.plain('home:menu.quiz'), buttons.newQuiz.encode({}))], [helpButton(say)]],
  };
}
