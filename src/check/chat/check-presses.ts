import type { PressContext, Presses, View } from '../../telegram/index.ts';
import { answerPress, editKeyboard, editView, onPress, placeOf, sendHere } from '../../telegram/index.ts';
import { cases } from './advice.ts';
import { answerOf, type Answer } from './answer.ts';
import type { AnswerFields } from './answer-codec.ts';
import { adviceOn, answerKeyboard, answerView, feedbackKeyboard } from './answer-view.ts';
import { checkButtons, ratings } from './buttons.ts';
import type { CheckDependencies } from './dependencies.ts';
import { readIncoming, type Incoming } from './incoming.ts';
import { wantedView } from './private-check.ts';
import { reportView } from './report-view.ts';
import { alreadyView, stepsView } from './steps-view.ts';
import { hintView, howView } from './talk-view.ts';

/** The buttons under an answer. They live from what they carry and from the message replied to. */
export function installCheckPresses(presses: Presses, is: CheckDependencies): void {
  const { material } = is;

  onPress(presses, checkButtons.how, async (ctx) => {
    await answerPress(ctx);
    await sendHere(ctx, howView(await is.sayTo(ctx), ctx.me.username));
  });

  onPress(presses, checkButtons.checkThis, async (ctx) => {
    await answerPress(ctx);
    const incoming = repliedTo(ctx);
    await show(
      ctx,
      incoming === undefined ? hintView(await is.sayTo(ctx), 'gone') : await wantedView(ctx, is, incoming),
    );
  });

  onPress(presses, checkButtons.answer, (ctx, fields) =>
    withAnswer(ctx, is, fields, async (answer) => {
      await answerPress(ctx);
      const say = await is.sayTo(ctx);
      const incoming = repliedTo(ctx);
      const again =
        incoming?.checked === undefined ? undefined : answerOf(material.checker.assess(incoming.checked));
      // Judged by a newer version, or edited since, it may have another answer than the buttons speak of.
      const isSame = again?.verdict === answer.verdict && again.family === answer.family;
      const shown = isSame ? { ...again, isRated: answer.isRated } : answer;
      await show(ctx, answerView(shown, material, say, { isCaption: incoming?.media !== undefined }));
    }),
  );

  onPress(presses, checkButtons.already, (ctx, fields) =>
    withAnswer(ctx, is, fields, async (answer) => {
      await answerPress(ctx);
      await show(ctx, alreadyView(answer, material, await is.sayTo(ctx)));
    }),
  );

  onPress(presses, checkButtons.steps, (ctx, fields) =>
    withAnswer(ctx, is, fields, async (answer) => {
      const what = cases.find((known) => known === fields.what);
      if (what === undefined) return sayExpired(ctx, is);
      await answerPress(ctx);
      await show(ctx, stepsView(answer, what, material, await is.sayTo(ctx)));
    }),
  );

  onPress(presses, checkButtons.report, (ctx, fields) =>
    withAnswer(ctx, is, fields, async (answer) => {
      await answerPress(ctx);
      await show(ctx, reportView(answer, material, await is.sayTo(ctx)));
    }),
  );

  onPress(presses, checkButtons.teach, async (ctx, { family }) => {
    const items = [...material.advice.families.values()].find(({ id }) => id === family)?.teach ?? [];
    // Another message of the same kind may bring another question; a second press the same.
    const item = items[(ctx.callbackQuery.message?.message_id ?? 0) % Math.max(1, items.length)];
    if (item === undefined) return sayExpired(ctx, is);
    await answerPress(ctx);
    await is.teach(ctx, item);
  });

  onPress(presses, checkButtons.feedback, (ctx, fields) =>
    withAnswer(ctx, is, fields, async (answer) => {
      const say = await is.sayTo(ctx);
      await answerPress(ctx, { text: say.plain('check:feedback.ask') });
      await showKeyboard(ctx, feedbackKeyboard(answer, material, say));
    }),
  );

  onPress(presses, checkButtons.rate, (ctx, fields) =>
    withAnswer(ctx, is, fields, async (answer) => {
      const rating = ratings.find((known) => known === fields.what);
      if (rating === undefined || adviceOn(answer, material)?.care === true) return sayExpired(ctx, is);
      const say = await is.sayTo(ctx);
      const rated: Answer = { ...answer, isRated: true };
      // A second press finds the keyboard changed already, and does not count.
      const isFirst = await showKeyboard(ctx, answerKeyboard(rated, material, say));
      if (isFirst) await is.feedback.count(is.today(), answer, rating);
      await answerPress(ctx, { text: say.plain('check:feedback.thanks') });
    }),
  );
}

async function withAnswer(
  ctx: PressContext,
  is: CheckDependencies,
  fields: AnswerFields,
  handle: (answer: Answer) => Promise<void>,
): Promise<void> {
  const answer = is.material.codec.decode(fields);
  await (answer === undefined ? sayExpired(ctx, is) : handle(answer));
}

async function sayExpired(ctx: PressContext, is: CheckDependencies): Promise<void> {
  await answerPress(ctx, { text: (await is.sayTo(ctx)).plain('expired') });
}

/** The person's own message, which the bot's answer replies to, while it is there. */
function repliedTo(ctx: PressContext): Incoming | undefined {
  const { message } = ctx.callbackQuery;
  const replied =
    message !== undefined && 'reply_to_message' in message ? message.reply_to_message : undefined;
  return replied === undefined ? undefined : readIncoming(replied);
}

/** Brings the message under the button to a view; sends it where that one is gone. */
async function show(ctx: PressContext, view: View): Promise<void> {
  const place = placeOf(ctx);
  const messageId = ctx.callbackQuery.message?.message_id;
  if (place === undefined || messageId === undefined) return;
  const edited = await editView(ctx.api, place, messageId, view);
  if (!edited.ok && edited.reason === 'message-missing') await sendHere(ctx, view);
}

async function showKeyboard(ctx: PressContext, keyboard: View['keyboard']): Promise<boolean> {
  const place = placeOf(ctx);
  const messageId = ctx.callbackQuery.message?.message_id;
  if (place === undefined || messageId === undefined) return false;
  const edited = await editKeyboard(ctx.api, place, messageId, keyboard);
  return edited.ok && edited.value === 'changed';
}
