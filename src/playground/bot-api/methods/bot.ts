import type { JsonObject } from '../../json.ts';
import { badRequest } from '../../refusal.ts';
import type { Cloud } from '../../world/cloud.ts';
import { botUser } from '../api-objects.ts';
import { isSet, objectsOf, textOf, textsOf } from '../parameters.ts';

export function getMe(cloud: Cloud): JsonObject {
  return {
    ...botUser(cloud.bot),
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_guest_queries: true,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}

const webhookPorts = ['', '443', '80', '88', '8443'];
const secretTokenPattern = /^[A-Za-z0-9_-]{1,256}$/;

/** Keeps the address, so that polling is refused as long as it is set; nothing is delivered there. */
export function setWebhook(cloud: Cloud, parameters: JsonObject): true {
  const url = textOf(parameters, 'url') ?? '';
  if (url !== '') {
    if (!URL.canParse(url) || new URL(url).protocol !== 'https:') {
      throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    }
    if (!webhookPorts.includes(new URL(url).port)) {
      throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
    }
    if (!secretTokenPattern.test(textOf(parameters, 'secret_token') ?? '_')) {
      throw badRequest('secret token contains unallowed characters');
    }
  }
  cloud.updates.webhookUrl = url;
  const allowed = textsOf(parameters, 'allowed_updates');
  if (allowed !== undefined) cloud.updates.allowOnly(allowed);
  if (isSet(parameters, 'drop_pending_updates')) cloud.updates.drop();
  return true;
}

export function deleteWebhook(cloud: Cloud, parameters: JsonObject): true {
  cloud.updates.webhookUrl = '';
  if (isSet(parameters, 'drop_pending_updates')) cloud.updates.drop();
  return true;
}

export function getWebhookInfo(cloud: Cloud): JsonObject {
  const allowed = cloud.updates.allowedUpdates;
  return {
    url: cloud.updates.webhookUrl,
    has_custom_certificate: false,
    pending_update_count: cloud.updates.pendingCount,
    ...(allowed === undefined ? {} : { allowed_updates: allowed }),
  };
}

const maxCommands = 100;
const commandPattern = /^[a-z0-9_]{1,32}$/;

export function setMyCommands(cloud: Cloud, parameters: JsonObject): true {
  const commands = objectsOf(parameters, 'commands') ?? [];
  if (commands.length > maxCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  const read = commands.map((entry) => {
    const command = (textOf(entry, 'command') ?? '').replace(/^\//, '');
    if (!commandPattern.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    const description = (textOf(entry, 'description') ?? '').trim();
    if (description === '') throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    return { command, description, ...(isSet(entry, 'is_ephemeral') ? { is_ephemeral: true } : {}) };
  });
  cloud.commands.set(parameters['scope'], readLanguageCode(parameters), read);
  return true;
}

export function getMyCommands(cloud: Cloud, parameters: JsonObject): unknown {
  return cloud.commands.get(parameters['scope'], readLanguageCode(parameters));
}

export function deleteMyCommands(cloud: Cloud, parameters: JsonObject): true {
  cloud.commands.delete(parameters['scope'], readLanguageCode(parameters));
  return true;
}

function readLanguageCode(parameters: JsonObject): string {
  const code = textOf(parameters, 'language_code') ?? '';
  if (code !== '' && !/^[a-z]{2}$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

interface ProfileText {
  /** The parameter and field that carry it. */
  readonly field: 'name' | 'description' | 'short_description';
  readonly held: (cloud: Cloud) => Map<string, string>;
}

const nameText: ProfileText = { field: 'name', held: ({ bot }) => bot.names };
const descriptionText: ProfileText = { field: 'description', held: ({ bot }) => bot.descriptions };
const shortDescriptionText: ProfileText = {
  field: 'short_description',
  held: ({ bot }) => bot.shortDescriptions,
};

function setProfileText({ field, held }: ProfileText) {
  return (cloud: Cloud, parameters: JsonObject): true => {
    const language = readLanguageCode(parameters);
    const text = textOf(parameters, field) ?? '';
    if (text === '') held(cloud).delete(language);
    else held(cloud).set(language, text);
    if (field === 'name' && language === '' && text !== '') cloud.bot.firstName = text;
    return true;
  };
}

function getProfileText({ field, held }: ProfileText) {
  return (cloud: Cloud, parameters: JsonObject): JsonObject => {
    const texts = held(cloud);
    const fallBack = field === 'name' ? cloud.bot.firstName : '';
    return { [field]: texts.get(readLanguageCode(parameters)) ?? texts.get('') ?? fallBack };
  };
}

export const profileMethods = {
  setMyName: setProfileText(nameText),
  getMyName: getProfileText(nameText),
  setMyDescription: setProfileText(descriptionText),
  getMyDescription: getProfileText(descriptionText),
  setMyShortDescription: setProfileText(shortDescriptionText),
  getMyShortDescription: getProfileText(shortDescriptionText),
};
