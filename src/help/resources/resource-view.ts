import { parsePhoneNumber } from 'libphonenumber-js/max';
import type { Language, Phrases } from '../../i18n/index.ts';
import { escapeHtml } from '../../i18n/index.ts';
import { openState, type OpenState } from './opening-hours.ts';
import type { Resource } from './resource.ts';

/** Monday, 5 January 1970. */
const firstMonday = Date.UTC(1970, 0, 5);
const msPerDay = 86_400_000;

/** A number as it is dialled: Telegram makes a link of the international form, a short one is read out. */
export function phoneText(phone: string): string {
  if (!phone.startsWith('+')) return phone;
  const number = parsePhoneNumber(phone);
  const national = number.formatNational();
  // At home people know it by its national form: 0800 1111.
  return phone.endsWith(national.replace(/\D/g, '')) && !national.startsWith('0')
    ? number.formatInternational()
    : `${number.formatInternational()} (${national})`;
}

/** Whether somebody answers now, in words; empty where it is not known. */
export function hoursText({ hours }: Resource, at: number, say: Phrases): string {
  if (hours === undefined) return '';
  const text = stateText(openState(hours, at), say);
  return hours !== 'always' && hours.notOnHolidays === true
    ? `${text} (${say.plain('help:resource.notOnHolidays')})`
    : text;
}

/** Who they are, how to reach them and what to know before, in HTML. */
export function resourceHtml(resource: Resource, at: number, say: Phrases): string {
  const { text, hasChat } = resource;
  const { name = resource.name, what, note } = text[say.language];
  const contact = contactLine(resource, at, say);
  const web = webLine(resource);
  return [
    `<b>${escapeHtml(name)}</b>`,
    ...(contact === '' ? [] : [contact]),
    escapeHtml(what),
    ...(note === undefined ? [] : [`<i>${escapeHtml(note)}</i>`]),
    ...(web === '' ? [] : [`${web}${hasChat === true ? ` · ${say.html('help:resource.chat')}` : ''}`]),
  ].join('\n');
}

function contactLine(resource: Resource, at: number, say: Phrases): string {
  const { phone, sms, cost, anonymous } = resource;
  const ways = [
    ...(phone === undefined ? [] : [`📞 <b>${escapeHtml(phoneText(phone))}</b>`]),
    ...(sms === undefined ? [] : [`💬 ${smsText(sms, say)}`]),
  ];
  const facts = [
    hoursText(resource, at, say),
    cost === 'free' || cost === 'normal' ? say.plain(`help:resource.${cost}`) : '',
    anonymous === true ? say.plain('help:resource.anonymous') : '',
    languagesText(resource, say),
  ]
    .filter((fact) => fact !== '')
    .map(escapeHtml);
  return [...ways, ...facts].join(' · ');
}

function smsText({ number, word }: NonNullable<Resource['sms']>, say: Phrases): string {
  return word === undefined
    ? say.html('help:resource.sms', { number: phoneText(number) })
    : say.html('help:resource.smsWord', { number: phoneText(number), word });
}

function webLine({ url, email }: Resource): string {
  const links = [
    ...(url === undefined ? [] : [`<a href="${escapeHtml(url)}">${escapeHtml(shortAddress(url))}</a>`]),
    ...(email === undefined ? [] : [escapeHtml(email)]),
  ];
  return links.length === 0 ? '' : `🌐 ${links.join(' · ')}`;
}

function shortAddress(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
    .replace(/^([^/]+)\/.{25,}$/, '$1');
}

/** Only where they may not speak the reader's language. */
function languagesText({ languages }: Resource, { language, plain }: Phrases): string {
  if (languages === undefined || languages.includes(language)) return '';
  const names = languages.map((code) => nameOfLanguage(code, language));
  return plain('help:resource.languages', {
    languages: new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
  });
}

function nameOfLanguage(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}

function stateText(state: OpenState, say: Phrases): string {
  switch (state.kind) {
    case 'always':
      return say.plain('help:resource.always');
    case 'open':
      return say.plain('help:resource.openUntil', { time: state.until });
    case 'closed':
      return say.plain(
        state.inDays === 0
          ? 'help:resource.opensToday'
          : state.inDays === 1
            ? 'help:resource.opensTomorrow'
            : 'help:resource.opensOn',
        { time: state.at, day: weekdayName(state.weekday, say.language) },
      );
  }
}

function weekdayName(weekday: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    firstMonday + (weekday - 1) * msPerDay,
  );
}
