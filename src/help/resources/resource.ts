import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { z } from 'zod';

/** What somebody needs help with; the order of the help screen's buttons. */
export const needs = [
  'danger-now',
  'talk',
  'crisis',
  'sextortion',
  'grooming',
  'image-removal',
  'cyberbullying',
  'scam',
  'paid',
] as const;
export type Need = (typeof needs)[number];

/** For whom a resource is there. */
export const audiences = ['child', 'parent', 'adult', 'professional'] as const;
export type Audience = (typeof audiences)[number];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Countries that are none: the European Union as a whole, and everywhere. */
export const regions = ['EU', 'INT'] as const;

/** Numbers of up to six digits are dialled as they are, inside their country alone. */
const shortCode = /^\d{2,6}$/;
const longestWhat = 140;
const longestNote = 200;

const phone = z
  .string()
  .refine(
    (text) => shortCode.test(text) || (text.startsWith('+') && isValidPhoneNumber(text)),
    'must be a number of 2 to 6 digits, or one that exists, written like +390612345678',
  );
const day = z.iso.date('must be a day such as 2026-11-22');
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 09:30');
const zone = z.string().refine(isTimeZone, 'must be a time zone such as Europe/Rome');

const hoursSchema = z.union([
  z.literal('always'),
  z.strictObject({
    zone,
    open: z.array(z.strictObject({ days: z.array(z.enum(weekdays)).min(1), from: time, to: time })).min(1),
    notOnHolidays: z.literal(true).optional(),
  }),
]);

const textSchema = z.strictObject({
  /** Where it is no proper name. */
  name: z.string().min(1).max(80).optional(),
  what: z.string().min(1).max(longestWhat),
  note: z.string().min(1).max(longestNote).optional(),
});

/** One file of `content/resources/`. */
export const resourceSchema = z
  .strictObject({
    /** Begins with the country, so that its file is found by name. */
    id: z.string().regex(/^[a-z]{2,3}-[a-z0-9-]+$/, 'must be like it-114'),
    country: z.union([z.string().regex(/^[A-Z]{2}$/, 'must be two capitals, EU or INT'), z.literal('INT')]),
    /** Of an entry for the European Union: its number is dialled in every member country, and in some beside. */
    isUnionWide: z.literal(true).optional(),
    alsoIn: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
    /** Which one is offered first in its country; 0 before everybody else anywhere. */
    rank: z.int().min(0).max(99),
    /** As they call themselves. */
    name: z.string().min(1).max(80),
    needs: z.array(z.enum(needs)).min(1),
    audiences: z.array(z.enum(audiences)).min(1),
    phone: phone.optional(),
    sms: z.strictObject({ number: phone, word: z.string().max(20).optional() }).optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    email: z.email().optional(),
    hasChat: z.literal(true).optional(),
    /** There is no address: the text says where it is found, such as on one's own card. */
    isToldInWords: z.literal(true).optional(),
    /** Of the phone, else of the text line; absent where they are not known. */
    hours: hoursSchema.optional(),
    /** Of a call or a text message; absent where it is not known. */
    cost: z.enum(['free', 'normal', 'unknown']).optional(),
    /** Whether one may stay without a name; absent where it is not known. */
    anonymous: z.boolean().optional(),
    /** Those they speak; absent where it depends. */
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).optional(),
    text: z.strictObject({ en: textSchema, it: textSchema }),
    sources: z.array(z.url()).min(1),
    /** How new the newest source is: a day, a month or a year, or a span of them. */
    seen: z.string().regex(/^\d{4}/),
    /** The day on which the entry was last compared with its sources. */
    checked: day,
  })
  .refine((entry) => entry.id.startsWith(`${entry.country.toLowerCase()}-`), {
    path: ['id'],
    message: 'must begin with the country',
  });

export type Resource = Readonly<z.output<typeof resourceSchema>>;
export type Hours = NonNullable<Resource['hours']>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
