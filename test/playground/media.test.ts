import { expect, test } from 'vitest';
import { checkType } from '../../src/playground/bot-api/check.ts';
import { at } from './bot-by-fetch.ts';
import { openClass, openPrivateChat } from './open-playground.ts';

test.each(['video', 'voice', 'document'] as const)(
  'a %s reaches the bot as what it is, with its caption',
  async (kind) => {
    const { bot, chat, anna } = await openPrivateChat();
    const sent = anna.sendMedia(chat, kind, 'is this real? https://prize.example');
    expect(sent).toMatchObject({ media: kind, text: 'is this real? https://prize.example' });
    const [heard] = await bot.heard('message');
    checkType('Message', heard);
    expect(heard).toMatchObject({
      [kind]: { file_id: expect.any(String) as unknown },
      caption: 'is this real? https://prize.example',
      caption_entities: [{ type: 'url', offset: 14, length: 21 }],
    });
    expect(heard?.['text']).toBeUndefined();
  },
);

test.each(['sticker', 'contact', 'location'] as const)('a %s has no caption', async (kind) => {
  const { bot, chat, anna } = await openPrivateChat();
  anna.sendMedia(chat, kind);
  const [heard] = await bot.heard('message');
  checkType('Message', heard);
  expect(heard).toHaveProperty(kind);
  expect(heard).not.toHaveProperty('caption');
  expect(() => anna.sendMedia(chat, kind, 'look')).toThrow('no caption');
});

test('a picture is one kind of media among others', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  anna.sendMedia(chat, 'picture', 'look');
  expect(await bot.heard('message')).toMatchObject([{ caption: 'look', photo: [{ width: 320 }] }]);
});

test('a caption has its limit', async () => {
  const { chat, anna } = await openPrivateChat();
  anna.sendMedia(chat, 'video', 'x'.repeat(1_024));
  expect(() => anna.sendMedia(chat, 'video', 'x'.repeat(1_025))).toThrow('this caption is too long');
});

test('media can be forwarded by people, and is refused to the bot by name', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  const original = anna.sendMedia(chat, 'voice', 'listen');
  expect(anna.forward(original, chat)).toMatchObject({ media: 'voice', text: 'listen' });
  const [, forwarded] = await bot.heard('message');
  expect(forwarded).toMatchObject({ voice: { duration: 7 }, forward_origin: { type: 'user' } });
  const copy = { chat_id: chat.id, from_chat_id: chat.id, message_id: original.messageId };
  expect(await bot.refusal('copyMessage', copy)).toContain('copy of media other than pictures');
});

test('in a group the bot hears of media only where it is mentioned in the caption', async () => {
  const { bot, group, anna } = await openClass();
  anna.sendMedia(group, 'voice');
  anna.sendMedia(group, 'document', '@faro_playground_bot what is this?');
  expect(await bot.heard('message')).toMatchObject([{ document: { file_name: 'document.pdf' } }]);
});

test('a reply to media carries it, with its caption', async () => {
  const { bot, group, anna, ben } = await openClass();
  const clip = ben.sendMedia(group, 'video', 'win at https://prize.example');
  const shown = anna.send(group, '/check', { replyTo: clip });
  const [heard] = await bot.heard('message');
  expect(at(heard, 'reply_to_message')).toMatchObject({
    video: { duration: 12 },
    caption: 'win at https://prize.example',
    caption_entities: [{ type: 'url', offset: 7, length: 21 }],
  });
  expect(shown.replyTo).toMatchObject({ excerpt: 'win at https://prize.example', media: 'video' });
});

test('a file from the bot can be opened by who it was sent to', async () => {
  const { bot, chat } = await openPrivateChat();
  const form = new FormData();
  form.set('chat_id', String(chat.id));
  form.set('caption', 'yours');
  form.set('document', new File(['{"a":1}'], 'faro.json'));
  const { body } = await bot.post('sendDocument', form);
  checkType('Message', body['result']);
  expect(body['result']).toMatchObject({
    caption: 'yours',
    document: { file_name: 'faro.json', mime_type: 'application/json', file_size: 7 },
  });
  expect(chat.messages().at(-1)).toMatchObject({ media: 'document', file: { name: 'faro.json' } });
  expect(await bot.refusal('sendDocument', { chat_id: chat.id })).toContain('document');
});
