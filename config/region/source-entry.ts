import { z } from 'zod'
import { parseSelector } from '#core/article/selector.ts'
import { habitsEntry } from '../habits.ts'
import { id, text, timeZone } from './topic-entry.ts'

const selector = text.superRefine((form, context) => {
  try {
    parseSelector(form)
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
  }
})

/** One outlet as sources.yaml gives it; what its fields mean stands at `Source`. */
export const sourceEntry = z.strictObject({
  id,
  name: text,
  home: z.url({ protocol: /^https?$/ }),
  feed: z.url({ protocol: /^https?$/ }),
  listing: z
    .strictObject({
      item: selector,
      title: selector.optional(),
      link: selector.optional(),
      date: selector.optional(),
      summary: selector.optional(),
    })
    .optional(),
  sitemap: z.boolean().optional(),
  identity: z.enum(['ids', 'links']).optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag such as en, hy or az'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code such as GE')
    .optional(),
  regional: z.boolean().optional(),
  city: text.optional(),
  ownership: z.enum([
    'independent',
    'private',
    'pro-government',
    'state',
    'public',
    'foreign-public',
    'de-facto-authority',
    'diaspora',
  ]),
  timeZone: timeZone.default('UTC'),
  enabled: z.boolean().default(true),
  evidence: z.strictObject({
    status: z.enum(['working', 'conflicting', 'failing', 'unverified']),
    seen: z.iso.date().optional(),
    note: text.optional(),
  }),
  habits: habitsEntry.optional(),
  fullText: z.boolean().default(false),
  userAgent: z
    .string()
    .regex(/^[\x20-\x7e]{3,200}$/, 'a line of Latin letters')
    .optional(),
})

/** The sample edition: outlets without addresses and their articles. */
export const sampleEntry = z.strictObject({
  outlets: z.array(
    sourceEntry.omit({ feed: true, listing: true, sitemap: true, home: true, evidence: true, enabled: true }),
  ),
  articles: z.array(
    z.strictObject({ outlet: id, minutesAgo: z.int().min(0), title: text, text, language: text.optional() }),
  ),
})
