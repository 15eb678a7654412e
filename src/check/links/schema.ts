import { z } from 'zod';

const text = z.string().trim().min(1, 'must not be empty');
const host = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'must be a host in small letters, such as example.com');
const abuse = z.enum(['high', 'some']);

/** `content/check/brands.yaml`. */
export const brandsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
    name: text,
    sector: text,
    countries: z.array(text),
    group: text.optional(),
    domains: z.array(host),
    also: z.array(host).default([]),
    names: z.array(text),
    vague: z.array(text).default([]),
    source: text,
  }),
);

/** `content/check/hosts.yaml`. */
export const hostListsSchema = z.strictObject({
  trusted: z.array(z.strictObject({ suffix: host, for: text, source: text })),
  shorteners: z.array(z.strictObject({ domain: host, source: text })),
  brand_short: z.array(
    z.strictObject({ domain: host, brand: text, open: z.boolean().optional(), source: text }),
  ),
  free_hosts: z.array(
    z.strictObject({ domain: host, abuse, in: z.literal('path').optional(), source: text }),
  ),
  user_content: z.array(z.strictObject({ host, brand: text.optional(), source: text })),
  trackers: z.array(z.strictObject({ domain: host, source: text })),
  risky_endings: z.array(z.strictObject({ ending: host, abuse, source: text })),
});

/** Both files: what `LinkKnowledgeSource` describes. */
export const linkKnowledgeSchema = z.strictObject({ brands: brandsSchema, hosts: hostListsSchema });
