import { expect, test } from 'vitest';
import { at, button, keyboardOf } from './bot-by-fetch.ts';
import { openClass } from './open-playground.ts';

test('in a group the bot hears commands, replies to it and mentions, and nothing else', async () => {
  const { bot, group, anna } = await openClass();
  await bot.ask('sendMessage', { chat_id: group.id, text: 'Hello class' });
  const greeting = group.last();
  if (greeting === undefined) throw new Error('no greeting');
  anna.send(group, 'what is for lunch?');
  anna.send(group, '/quiz');
  anna.send(group, '/quiz@faro_playground_bot scams');
  anna.send(group, '/quiz@another_bot');
  anna.send(group, 'hello', { replyTo: greeting });
  anna.send(group, 'is @faro_playground_bot here?');
  anna.send(group, 'is @faro_playground_bots here?');
  const heard = (await bot.heard('message')).map(({ text }) => text);
  expect(heard).toEqual([
    '/quiz',
    '/quiz@faro_playground_bot scams',
    'hello',
    'is @faro_playground_bot here?',
  ]);
});

test('an administrator bot hears everything', async () => {
  const { bot, group, anna } = await openClass();
  group.setBotRights('administrator');
  anna.send(group, 'what is for lunch?');
  expect(await bot.heard('message')).toMatchObject([{ text: 'what is for lunch?' }]);
});

test('a command carries its entity', async () => {
  const { bot, group, anna } = await openClass();
  anna.send(group, '/quiz scams');
  expect(await bot.heard('message')).toMatchObject([
    {
      chat: { id: group.id, type: 'supergroup', title: 'Class 2B' },
      from: { first_name: 'Anna', last_name: 'Conti', username: 'anna_c', language_code: 'it' },
      entities: [{ type: 'bot_command', offset: 0, length: 5 }],
    },
  ]);
});

test('an anonymous administrator posts in the name of the group, but presses in their own', async () => {
  const { bot, group, teacher, anna } = await openClass();
  expect(() => {
    anna.setAnonymous(group, true);
  }).toThrow('only administrators');
  teacher.setAnonymous(group, true);
  teacher.send(group, '/quiz');
  expect(await bot.heard('message')).toMatchObject([
    { from: { id: 1_087_968_824, username: 'GroupAnonymousBot' }, sender_chat: { id: group.id } },
  ]);
  await bot.ask('sendMessage', { chat_id: group.id, text: 'x', reply_markup: keyboardOf([button('Go')]) });
  void teacher.press(group, 'Go');
  expect(await bot.heard('callback_query')).toMatchObject([{ from: { first_name: 'Tess' } }]);
});

test('who is what in the chat can be asked', async () => {
  const { bot, group, teacher, anna, world } = await openClass();
  const member = (person: { readonly id: number }) =>
    bot.ask('getChatMember', { chat_id: group.id, user_id: person.id });
  expect(await member(teacher)).toMatchObject({ status: 'creator', is_anonymous: false });
  expect(await member(anna)).toMatchObject({ status: 'member' });
  group.setAdministrator(anna, true);
  expect(await member(anna)).toMatchObject({ status: 'administrator', can_manage_chat: true });
  group.removeMember(anna);
  expect(await member(anna)).toMatchObject({ status: 'left' });
  expect(await bot.refusal('getChatMember', { chat_id: group.id, user_id: 5 })).toBe(
    'Bad Request: user not found',
  );
  const administrators = await bot.askAny('getChatAdministrators', { chat_id: group.id });
  expect(administrators).toMatchObject([{ status: 'creator' }]);
  expect(await bot.askAny('getChatMemberCount', { chat_id: group.id })).toBe(3);
  expect(await bot.ask('getChat', { chat_id: group.id })).toMatchObject({ title: 'Class 2B' });
  expect(world.persons).toHaveLength(3);
});

test('new members are announced', async () => {
  const { bot, group, world } = await openClass();
  const cleo = world.addPerson({ firstName: 'Cleo', languageCode: 'en' });
  expect(() => cleo.send(group, '/quiz')).toThrow('not in this group');
  group.addMember(cleo);
  expect(await bot.heard('message')).toMatchObject([{ new_chat_members: [{ first_name: 'Cleo' }] }]);
  expect(group.last()?.service).toEqual({ what: 'joined', by: 'Cleo' });
});

test.each([
  ['group', 'group chat'],
  ['supergroup', 'supergroup chat'],
] as const)('thrown out of a %s, the bot is told so at each attempt', async (kind, words) => {
  const { bot, group, anna, teacher } = await openClass(kind);
  group.removeBot();
  expect(await bot.heard('my_chat_member')).toMatchObject([
    {
      from: { id: teacher.id },
      old_chat_member: { status: 'member' },
      new_chat_member: { status: 'kicked' },
    },
  ]);
  expect(await bot.refusal('sendMessage', { chat_id: group.id, text: 'x' })).toBe(
    `Forbidden: bot was kicked from the ${words}`,
  );
  anna.send(group, '/quiz');
  expect(await bot.updates()).toEqual([]);
  group.addBot(anna);
  const [change, joined] = await bot.updates();
  expect(at(change, 'my_chat_member', 'new_chat_member', 'status')).toBe('member');
  expect(at(joined, 'message', 'new_chat_members', 0, 'username')).toBe('faro_playground_bot');
  await bot.ask('sendMessage', { chat_id: group.id, text: 'x' });
});

test('a bot that left is no member', async () => {
  const { bot, group } = await openClass();
  await bot.ask('leaveChat', { chat_id: group.id });
  expect(await bot.refusal('sendMessage', { chat_id: group.id, text: 'x' })).toBe(
    'Forbidden: bot is not a member of the supergroup chat',
  );
});

test('without the right to post nothing is posted', async () => {
  const { bot, group } = await openClass();
  group.setBotRights('restricted');
  expect(await bot.refusal('sendMessage', { chat_id: group.id, text: 'x' })).toBe(
    'Bad Request: not enough rights to send text messages to the chat',
  );
  group.setBotRights('restricted', { canSendPolls: false });
  await bot.ask('sendMessage', { chat_id: group.id, text: 'x' });
  const poll = { chat_id: group.id, question: 'Q', options: [{ text: 'a' }] };
  expect(await bot.refusal('sendPoll', poll)).toBe(
    'Bad Request: not enough rights to send polls to the chat',
  );
  expect(await bot.heard('my_chat_member')).toMatchObject([
    { new_chat_member: { status: 'restricted', can_send_messages: false } },
    { new_chat_member: { status: 'restricted', can_send_messages: true, can_send_polls: false } },
  ]);
});

test('a group that becomes a supergroup says where it went', async () => {
  const { bot, group, anna } = await openClass('group');
  await bot.ask('sendMessage', { chat_id: group.id, text: 'x' });
  const upgraded = group.upgrade();
  const refused = await bot.call('sendMessage', { chat_id: group.id, text: 'x' });
  expect(refused.body).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: upgraded.id },
  });
  expect(await bot.heard('message')).toMatchObject([
    { chat: { id: group.id, type: 'group' }, migrate_to_chat_id: upgraded.id },
    { chat: { id: upgraded.id, type: 'supergroup' }, migrate_from_chat_id: group.id },
  ]);
  expect(() => anna.send(group, '/quiz')).toThrow('became a supergroup');
  anna.send(upgraded, '/quiz');
  await bot.ask('sendMessage', { chat_id: upgraded.id, text: 'x' });
});

test('a forum has topics, and the bot writes into those that exist', async () => {
  const { bot, group, anna } = await openClass('forum');
  const threadId = group.topics[0]?.threadId;
  if (threadId === undefined) throw new Error('no topic');
  anna.send(group, '/quiz', { threadId });
  expect(await bot.heard('message')).toMatchObject([
    { message_thread_id: threadId, is_topic_message: true, chat: { is_forum: true } },
  ]);
  await bot.ask('sendMessage', { chat_id: group.id, message_thread_id: threadId, text: 'in the topic' });
  await bot.ask('sendMessage', { chat_id: group.id, text: 'in general' });
  expect(group.messages({ threadId }).map(({ text }) => text)).toEqual(['/quiz', 'in the topic']);
  expect(await bot.refusal('sendMessage', { chat_id: group.id, message_thread_id: 99, text: 'x' })).toBe(
    'Bad Request: message thread not found',
  );
});

test('a group the bot has never been in is unknown to it', async () => {
  const { bot, world, teacher } = await openClass();
  const group = world.addGroup({ title: 'Elsewhere', kind: 'group', creator: teacher, bot: 'absent' });
  expect(await bot.refusal('sendMessage', { chat_id: group.id, text: 'x' })).toBe(
    'Bad Request: chat not found',
  );
});

test('in a group the bot deletes its own messages, and those of others as an administrator', async () => {
  const { bot, group, anna } = await openClass();
  const { messageId } = anna.send(group, '/quiz');
  expect(await bot.refusal('deleteMessage', { chat_id: group.id, message_id: messageId })).toBe(
    "Bad Request: message can't be deleted for everyone",
  );
  group.setBotRights('administrator');
  await bot.ask('deleteMessage', { chat_id: group.id, message_id: messageId });
  expect(group.messages()).toEqual([]);
});
