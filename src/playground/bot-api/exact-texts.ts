/**
 * Telegram's own words where they are known, by `<method or type>.<field>:<what is wrong>`; everything else gets
 * a generic text in the same manner.
 */
export const exactTexts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'sendMessage.text:missing': 'message text is empty',
    'editMessageText.text:missing': 'message text is empty',
    'editEphemeralMessageText.text:missing': 'message text is empty',
    'InlineKeyboardButton.callback_data:bytes': 'BUTTON_DATA_INVALID',
    'InlineKeyboardButton.text:missing':
      'can\'t parse inline keyboard button: Field "text" must be of type String',
    'InlineKeyboardMarkup.inline_keyboard:missing': 'object expected as reply markup',
    'answerCallbackQuery.text:long': 'MESSAGE_TOO_LONG',
    'sendPoll.options:many': "poll can't have more than 12 options",
    'sendPoll.options:few': 'poll must have at least 1 option',
    'sendPoll.question:long': 'poll question length must not exceed 300',
    'sendPoll.question:short': 'poll question must be non-empty',
    'InputPollOption.text:long': 'poll options length must not exceed 100',
    'InputPollOption.text:short': 'poll options must be non-empty',
    'sendMessage.parse_mode:enum': 'unsupported parse_mode specified',
    'editMessageText.parse_mode:enum': 'unsupported parse_mode specified',
    'BotCommand.command:long': 'BOT_COMMAND_INVALID',
    'BotCommand.command:short': 'BOT_COMMAND_INVALID',
    'BotCommand.description:long': 'BOT_COMMAND_DESCRIPTION_INVALID',
    'BotCommand.description:short': 'BOT_COMMAND_DESCRIPTION_INVALID',
  }),
);

/** Said of a required parameter that is missing, whatever the method. */
export const missingTexts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    chat_id: 'chat_id is empty',
    message_id: 'message identifier is not specified',
    user_id: 'invalid user_id specified',
    photo: 'there is no photo in the request',
    question: 'poll question must be non-empty',
    options: 'poll must have at least 1 option',
  }),
);
