import type { School } from './school.ts';

/** Announces a question and becomes it in the next moment. */
const announcement = /^❓ (?:Question|Domanda) \d+ (?:of|di) \d+ …$/;
/** The help button, the help texts and the emergency number. */
const help = /🆘|\b112\b/u;

/**
 * The texts of all screens that the bot has shown since the beginning (its latest 500 calls), edited ones as
 * well, that lead to no help: neither by a button nor by what they say.
 */
export function screensWithoutHelp({ world }: School): readonly string[] {
  const screens = world.wire.filter(({ method, ok }) => ok && /^(?:send|edit\w*Text)/.test(method));
  return screens.flatMap(({ parameters }) => {
    const { text, question } = parameters as { text?: unknown; question?: unknown };
    const title = typeof text === 'string' ? text : JSON.stringify(question);
    return announcement.test(title) || help.test(JSON.stringify(parameters)) ? [] : [title];
  });
}
