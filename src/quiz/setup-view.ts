import type { ContentLibrary, Topic } from '../content/index.ts';
import type { Phrases } from '../i18n/index.ts';
import type { Keyboard, View } from '../telegram/index.ts';
import { button, helpButton } from '../telegram/index.ts';
import { buttons, type SetupChange } from './buttons.ts';
import type { Session } from './session.ts';

/** The card from which a quiz starts: first the topics, then the settings with a start button. */
export function setupView(
  session: Session,
  library: ContentLibrary,
  say: Phrases,
  options: { readonly isTopicUnknown?: boolean } = {},
): View {
  const topic = session.settings.topic === undefined ? undefined : library.topic(session.settings.topic);
  return topic === undefined
    ? topicChoice(session, library, say, options.isTopicUnknown === true)
    : settingsCard(session, topic, library, say);
}

function topicChoice(session: Session, library: ContentLibrary, say: Phrases, isUnknown: boolean): View {
  const lines = [say.html('quiz:setup.chooseTopic')];
  if (isUnknown) lines.push(say.html('quiz:setup.unknownTopic'));
  return {
    html: lines.join('\n'),
    keyboard: [
      ...library.topics.map((topic) => [
        button(
          `${topic.symbol} ${topic.text[say.language].name}`,
          buttons.chooseTopic.encode({ session: session.id, topic: topic.id }),
        ),
      ]),
      lastRow(session, say),
    ],
  };
}

function settingsCard(session: Session, topic: Topic, library: ContentLibrary, say: Phrases): View {
  const { settings } = session;
  const { name, description } = topic.text[say.language];
  const ready = library.quizItemsFor({ topic: topic.id, ages: settings.ages }).length;
  const isTimed = settings.mode === 'buttons' || settings.mode === 'polls';
  const facts = [
    say.html('quiz:setup.facts', { count: Math.min(ready, settings.questionCount) }),
    ...(isTimed ? [say.html('quiz:setup.seconds', { count: settings.questionSeconds })] : []),
    say.html('quiz:setup.ages', { ages: say.plain(`home:ages.${settings.ages}`) }),
  ];
  const lines = [
    say.html('quiz:setup.card', { topic: `${topic.symbol} ${name}`, description }),
    '',
    `• ${facts.join(' · ')}`,
    `• ${say.html(`quiz:setup.mode.${settings.mode}`)}`,
    ...(isTimed ? [`• ${say.html(`quiz:setup.paced.${settings.isHostPaced ? 'host' : 'auto'}`)}`] : []),
    ...(ready < settings.questionCount ? ['', say.html('quiz:setup.fewItems', { count: ready })] : []),
  ];
  const change = (what: SetupChange, label: string) =>
    button(label, buttons.changeSetup.encode({ session: session.id, what }));
  const keyboard: Keyboard = [
    [button(say.plain('quiz:setup.start'), buttons.start.encode({ session: session.id }), 'success')],
    [
      change('topic', say.plain('quiz:setup.changeTopic')),
      change('ages', say.plain('quiz:setup.changeAges', { ages: say.plain(`home:ages.${settings.ages}`) })),
    ],
    [
      change('mode', say.plain(`quiz:setup.changeMode.${settings.mode}`)),
      ...(isTimed
        ? [
            change('seconds', say.plain('quiz:setup.changeSeconds', { seconds: settings.questionSeconds })),
            change('pace', say.plain(`quiz:setup.changePace.${settings.isHostPaced ? 'host' : 'auto'}`)),
          ]
        : []),
    ],
    lastRow(session, say),
  ];
  return { html: lines.join('\n'), keyboard };
}

function lastRow(session: Session, say: Phrases): Keyboard[number] {
  return [
    button(say.plain('quiz:setup.cancel'), buttons.cancel.encode({ session: session.id })),
    helpButton(say),
  ];
}

/** What the card becomes once the quiz runs: the ground rules. */
export function startedView(session: Session, library: ContentLibrary, say: Phrases): View {
  const topic = topicName(session, library, say);
  const rules = {
    buttons: 'quiz:setup.started',
    polls: 'quiz:setup.startedPolls',
    hands: 'quiz:setup.startedHands',
    solo: 'quiz:setup.startedSolo',
  } as const;
  return { html: say.html(rules[session.settings.mode], { topic }), keyboard: [[helpButton(say)]] };
}

/** To the host in private, when the group cannot be written to. */
export function cannotPostView(say: Phrases): View {
  return { html: say.html('quiz:setup.cannotPost'), keyboard: [[helpButton(say)]] };
}

export function topicName(session: Session, library: ContentLibrary, say: Phrases): string {
  const topic = session.settings.topic === undefined ? undefined : library.topic(session.settings.topic);
  return topic === undefined ? '' : `${topic.symbol} ${topic.text[say.language].name}`;
}
