import { expect, test } from 'vitest';
import { checkType } from '../../src/playground/bot-api/check.ts';
import { at } from './bot-by-fetch.ts';
import { openClass } from './open-playground.ts';

const declareEphemeralCheck = {
  commands: [{ command: 'check', description: 'Is this a scam?', is_ephemeral: true }],
  scope: { type: 'all_group_chats' },
};

test('a reply carries the text that was replied to, with its links, but not what that replied to', async () => {
  const { bot, group, anna, ben } = await openClass();
  const first = ben.send(group, 'look');
  const second = ben.send(group, 'write to help@prize.example.com or @prize_help', { replyTo: first });
  anna.send(group, '/check', { replyTo: second });
  const [heard] = await bot.heard('message');
  expect(at(heard, 'reply_to_message')).toMatchObject({
    message_id: second.messageId,
    entities: [{ type: 'email' }, { type: 'mention' }],
  });
  expect(at(heard, 'reply_to_message', 'reply_to_message')).toBeUndefined();
});

test('a part that was picked out is told, with the formatting that a quote keeps', async () => {
  const { bot, group, anna } = await openClass();
  const text = 'Read <b>this now</b>: https://faro.example';
  await bot.ask('sendMessage', { chat_id: group.id, text, parse_mode: 'HTML' });
  const message = group.last();
  if (message === undefined) throw new Error('no message');
  anna.send(group, 'really?', { replyTo: message, quote: 'now: https://faro.example' });
  const [heard] = await bot.heard('message');
  checkType('Message', heard);
  expect(heard?.['quote']).toEqual({
    text: 'now: https://faro.example',
    entities: [{ type: 'bold', offset: 0, length: 3 }],
    position: 10,
    is_manual: true,
  });
  const elsewhere = { replyTo: message, quote: 'something else' };
  expect(() => anna.send(group, 'x', elsewhere)).toThrow('no part of the message');
});

test('an ephemeral command sent as a reply carries what it replies to, and only its sender sees it', async () => {
  const { bot, group, anna, ben } = await openClass();
  await bot.ask('setMyCommands', declareEphemeralCheck);
  const forwarded = ben.forwardFrom(
    { kind: 'channel', senderName: 'Prizes', text: 'You won at https://prize.example' },
    group,
  );
  anna.send(group, '/check', { replyTo: forwarded });
  const [heard] = await bot.heard('message');
  checkType('Message', heard);
  expect(heard).toMatchObject({
    message_id: 0,
    receiver_user: { username: 'faro_playground_bot' },
    reply_to_message: {
      message_id: forwarded.messageId,
      text: 'You won at https://prize.example',
      entities: [{ type: 'url' }],
      forward_origin: { type: 'channel' },
    },
  });
  expect(group.last({ seenBy: ben })?.key).toBe(forwarded.key);
  const answer = await bot.ask('sendMessage', {
    chat_id: group.id,
    text: 'Signs: a prize, a link',
    reply_parameters: { ephemeral_message_id: heard?.['ephemeral_message_id'] },
    ephemeral_message_parameters: { receiver_user_id: anna.id },
  });
  // Telegram may leave out what one alone sees, so here nobody can come to rely on it.
  expect(answer['reply_to_message']).toBeUndefined();
  expect(group.last({ seenBy: anna })?.text).toBe('Signs: a prize, a link');
});

test('a reply to what the bot whispered is a whisper too, whatever it holds', async () => {
  const { bot, group, anna, ben } = await openClass();
  group.setBotRights('administrator');
  const ephemeral_message_parameters = { receiver_user_id: anna.id };
  await bot.ask('sendMessage', { chat_id: group.id, text: 'Send it to me', ephemeral_message_parameters });
  await bot.updates();
  const whisper = group.last({ seenBy: anna });
  if (whisper === undefined) throw new Error('no whisper');
  anna.sendMedia(group, 'voice', '', { replyTo: whisper });
  expect(await bot.heard('message')).toMatchObject([{ message_id: 0, voice: {} }]);
  expect(group.messages({ seenBy: ben })).toEqual([]);
  expect(() => ben.send(group, 'what?', { replyTo: whisper })).toThrow('you do not see this message');
  expect(() => anna.forward(whisper, group)).toThrow('cannot be forwarded');
});

test('a forwarded command is no command of its own, and a reply stays in its chat', async () => {
  const { bot, group, anna, world } = await openClass();
  await bot.ask('setMyCommands', declareEphemeralCheck);
  const own = anna.send(world.privateChat(anna), '/check');
  anna.forward(own, group);
  expect(group.last()).toMatchObject({ text: '/check', forwardedFrom: 'Anna Conti' });
  expect(group.last()?.onlyFor).toBeUndefined();
  expect(() => anna.send(group, 'x', { replyTo: own })).toThrow('in another chat');
});
