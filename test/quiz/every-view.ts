import { aloneQuestionView, aloneRevealView } from '../../src/quiz/alone-view.ts';
import { ageBands, type ContentLibrary, type QuizItem } from '../../src/content/index.ts';
import type { Phrases } from '../../src/i18n/index.ts';
import { endedQuestionView, handsView, ownLanguageView, questionView } from '../../src/quiz/question-view.ts';
import { classResult, ownResult } from '../../src/quiz/results.ts';
import { ownAnswerView, revealView, soloRevealView } from '../../src/quiz/reveal-view.ts';
import type { Session, Step } from '../../src/quiz/session.ts';
import { setupView, startedView } from '../../src/quiz/setup-view.ts';
import { summaryView } from '../../src/quiz/summary-view.ts';
import type { View } from '../../src/telegram/index.ts';
import { modes, newSession, noonMs, sessionAt } from './sessions.ts';

export interface NamedView {
  readonly name: string;
  readonly view: View;
}

const steps: readonly Step[] = [
  { name: 'asking', question: 0 },
  { name: 'open', question: 0, closesAt: noonMs },
  { name: 'paused', question: 0, remainingMs: 1 },
];

/** Nobody, just too few, and more than any class has. */
const crowds = [0, 7, 12_345];

const choicesOf = (item: QuizItem) => [undefined, ...item.options.keys()];
const pace = [true, false];

/** Every screen one question can be on, in every mode and step. */
export function viewsOfItem(item: QuizItem, say: Phrases): NamedView[] {
  const { language } = say;
  const session = (step: Step, settings: Partial<Session['settings']>): Session => ({
    ...sessionAt(step, [item.id, 'another'], { ...settings, topic: item.topic }),
    language,
  });
  const revealed: Step = { name: 'revealed', question: 0, isSkipped: false, nextAt: null };
  const tallyOf = (crowd: number) => ({
    counts: item.options.map((_, choice) => (choice === 1 ? crowd : 0)),
  });
  const asked = steps.flatMap((step) =>
    crowds.flatMap((crowd) => [
      ...(['buttons', 'solo'] as const).map((mode) => ({
        name: `${item.id} ${language} ${mode} ${step.name}`,
        view: questionView(session(step, { mode }), 0, item, crowd, say),
      })),
      {
        name: `${item.id} ${language} hands ${step.name}`,
        view: handsView(session(step, { mode: 'hands' }), 0, item, tallyOf(crowd).counts, say),
      },
    ]),
  );
  const explained = pace.flatMap((isHostPaced) => [
    ...(['buttons', 'polls', 'hands'] as const).flatMap((mode) =>
      crowds.map((crowd) => ({
        name: `${item.id} ${language} ${mode} revealed to ${crowd}`,
        view: revealView(session(revealed, { mode, isHostPaced }), 0, item, tallyOf(crowd), say),
      })),
    ),
    ...choicesOf(item).map((choice) => ({
      name: `${item.id} ${language} alone, having chosen ${choice}`,
      view: soloRevealView(session(revealed, { mode: 'solo', isHostPaced }), 0, item, choice, say),
    })),
  ]);
  const own = choicesOf(item).map((choice) => ({
    name: `${item.id} ${language} my answer ${choice}`,
    view: ownAnswerView(item, choice, say),
  }));
  const inOwnLanguage = {
    name: `${item.id} ${language} in my language`,
    view: ownLanguageView(session(revealed, {}), 0, item, say),
  };
  const alone = [
    { name: `${item.id} ${language} asked alone`, view: aloneQuestionView(item, say) },
    ...item.options.map((_, choice) => ({
      name: `${item.id} ${language} asked alone, having chosen ${choice}`,
      view: aloneRevealView(item, choice, say),
    })),
  ];
  return [...asked, ...explained, ...own, inOwnLanguage, ...alone];
}

/** The screens around the questions: the card, its settings, the rules, the end. */
export function viewsAround(library: ContentLibrary, say: Phrases): NamedView[] {
  const topics = library.topics.map(({ id }) => id);
  const isTimedOf = (settings: Partial<Session['settings']>) => ({
    ...newSession(settings),
    language: say.language,
  });
  const choosing = [true, false].map((isTopicUnknown) => ({
    name: `topics ${say.language}`,
    view: setupView(isTimedOf({ topic: undefined }), library, say, { isTopicUnknown }),
  }));
  const cards = topics.flatMap((topic) =>
    modes.flatMap((mode) =>
      pace.flatMap((isHostPaced) =>
        ageBands.map((ages) => ({
          name: `card ${topic} ${say.language} ${mode} ${ages}`,
          view: setupView(isTimedOf({ topic, mode, ages, isHostPaced }), library, say),
        })),
      ),
    ),
  );
  const started = topics.flatMap((topic) =>
    modes.map((mode) => ({
      name: `started ${topic} ${say.language} ${mode}`,
      view: startedView(isTimedOf({ topic, mode }), library, say),
    })),
  );
  const endedQuestions = pace.map((isSkipped) => ({
    name: `question without an answer ${say.language}`,
    view: endedQuestionView(0, isSkipped, say),
  }));
  return [
    ...choosing,
    ...cards,
    ...started,
    ...endedQuestions,
    ...topics.flatMap((topic) => ends(topic, library, say)),
  ];
}

/** The summaries of every five questions that follow each other, beginning at every second one. */
function ends(topic: string, library: ContentLibrary, say: Phrases): NamedView[] {
  const ids = library.quizItemsFor({ topic }).map(({ id }) => id);
  const firsts = [...ids.keys()].filter((index) => index % 2 === 0);
  return firsts.flatMap((first) =>
    modes.flatMap((mode) =>
      (['finished', 'stopped'] as const).flatMap((how) =>
        crowds.map((crowd) => {
          const items = ids.slice(first, first + 5);
          const ended: Step = {
            name: 'ended',
            how,
            question: items.length - 1,
            isRevealed: how === 'finished',
          };
          const session = {
            ...sessionAt(ended, items, { topic, mode }),
            language: say.language,
            // Which prompts are shown depends on it.
            id: `session-${first}`,
          };
          const wrong = items.map(
            (id) => library.quizItem(id)?.options.findIndex(({ isCorrect }) => !isCorrect) ?? 0,
          );
          const tallies = new Map(
            wrong.map((choice, question) => [
              question,
              { counts: Array.from({ length: choice + 1 }, () => crowd) },
            ]),
          );
          const own = ownResult(session, new Map(wrong.entries()), library);
          return {
            name: `summary ${topic} ${say.language} ${mode} ${how} from ${first}`,
            view: summaryView(
              session,
              classResult(session, tallies, library),
              mode === 'solo' ? own : undefined,
              library,
              say,
            ),
          };
        }),
      ),
    ),
  );
}
