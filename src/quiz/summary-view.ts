import type { ContentLibrary } from '../content/index.ts';
import type { Phrases } from '../i18n/index.ts';
import { escapeHtml } from '../i18n/index.ts';
import type { View } from '../telegram/index.ts';
import { button, helpButton } from '../telegram/index.ts';
import { buttons } from './buttons.ts';
import type { ClassResult, OwnResult } from './results.ts';
import type { Session } from './session.ts';
import { topicName } from './setup-view.ts';

const maxFlags = 5;
const maxPrompts = 2;

/** What the class knew, the signs it met, and something to talk about; alone, one's own result. */
export function summaryView(
  session: Session,
  result: ClassResult,
  own: OwnResult | undefined,
  library: ContentLibrary,
  say: Phrases,
): View {
  const { step, settings } = session;
  const topic = topicName(session, library, say);
  const isStopped = step.name === 'ended' && step.how === 'stopped';
  const lines = [
    say.html(isStopped ? 'quiz:summary.stopped' : 'quiz:summary.title', { topic }),
    say.html('quiz:summary.played', { count: result.questions }),
  ];
  if (own !== undefined && result.questions > 0) {
    lines.push(say.html('quiz:summary.soloResult', { right: own.right, questions: own.questions }));
  }
  if (result.rightShare !== undefined) {
    const percent = new Intl.NumberFormat(say.language, { style: 'percent' }).format(result.rightShare);
    lines.push(say.html('quiz:summary.rightShare', { percent }));
  }
  const hardest = result.hardest === undefined ? undefined : library.quizItem(result.hardest);
  if (hardest !== undefined) {
    lines.push('', say.html('quiz:summary.hardest', { question: hardest.text[say.language].question }));
  }
  const flags = result.flags.slice(0, maxFlags).flatMap((id) => library.flag(id) ?? []);
  if (flags.length > 0) {
    lines.push('', say.html('quiz:summary.flags'));
    for (const flag of flags) {
      const { name, description } = flag.text[say.language];
      lines.push(`• <b>${escapeHtml(name)}</b> — ${escapeHtml(description)}`);
    }
  }
  const prompts = settings.mode === 'solo' ? [] : discussionPrompts(session, library, say);
  if (prompts.length > 0) {
    lines.push('', say.html('quiz:summary.prompts'), ...prompts.map((prompt) => `• ${escapeHtml(prompt)}`));
  }
  lines.push('', say.html('quiz:summary.calm'));
  return {
    html: lines.join('\n'),
    keyboard: [
      ...(settings.mode === 'buttons' && result.questions > 0
        ? [
            [
              button(
                say.plain('quiz:summary.myResult'),
                buttons.myResult.encode({ session: session.id }),
                'primary' as const,
              ),
            ],
          ]
        : []),
      [button(say.plain('quiz:summary.again'), buttons.newQuiz.encode({})), helpButton(say)],
    ],
  };
}

/** For a private alert, under 200 characters. */
export function ownResultText(own: OwnResult, say: Phrases): string {
  if (own.answered === 0) return say.plain('quiz:summary.ownNone');
  if (own.answered === own.questions) {
    return say.plain('quiz:summary.ownAll', { right: own.right, questions: own.questions });
  }
  return say.plain('quiz:summary.own', {
    right: own.right,
    answered: own.answered,
    questions: own.questions,
  });
}

/** Some of the topic's prompts, other ones from session to session. */
function discussionPrompts(session: Session, library: ContentLibrary, say: Phrases): readonly string[] {
  const topic = session.settings.topic === undefined ? undefined : library.topic(session.settings.topic);
  const prompts = topic?.text[say.language].prompts ?? [];
  if (prompts.length <= maxPrompts) return prompts;
  const codes = Array.from(session.id, (character) => character.codePointAt(0) ?? 0);
  const first = codes.reduce((sum, code) => sum + code, 0);
  return Array.from({ length: maxPrompts }, (_, index) => prompts[(first + index) % prompts.length] ?? '');
}
