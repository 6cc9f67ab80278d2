import { z } from 'zod'
import { languages } from '#core/article/topics/topic.ts'

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id: lower-case letters, digits, dashes')
export const text = z.string().trim().min(1)
export const timeZone = z.string().refine(isTimeZone, 'a time zone of the IANA list, such as Asia/Tbilisi')
export const words = z.partialRecord(z.enum(languages), z.array(text).min(1))
export const names = z
  .partialRecord(z.enum(languages), text)
  .refine(n => n.en !== undefined, 'needs an English name (en)')

/** One topic as a file of topics/ gives it; what its fields mean stands at `Topic`. */
export const topicEntry = z.strictObject({
  id,
  kind: z.enum([
    'country',
    'disputed',
    'region',
    'exclave',
    'city',
    'group',
    'union',
    'person',
    'organisation',
    'theme',
  ]),
  iso: z
    .string()
    .regex(/^([A-Z]{2}|[A-Z]{2}-[A-Z0-9]{1,3})$/, 'an ISO 3166-1 or 3166-2 code')
    .optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, 'an id of Wikidata such as Q399')
    .optional(),
  geonames: z.int().positive().optional(),
  iptc: z
    .string()
    .regex(/^medtop:\d{8}$/, 'a code of IPTC such as medtop:11000000')
    .optional(),
  parent: id.optional(),
  of: z.array(id).default([]),
  names,
  aliases: z.array(text).default([]),
  forms: words.default({}),
  ethnic: words.default({}),
  surname: words.default({}),
  weak: words.default({}),
  mask: words.default({}),
  twin: z
    .strictObject({
      language: z.enum(languages),
      forms: z.array(text).min(1),
      hints: z.array(text).default([]),
      own: z.array(text).default([]),
      asCommon: z.boolean().default(false),
      surnames: z.array(text).default([]),
      against: z.array(id).default([]),
      for: z.array(id).default([]),
    })
    .optional(),
  roles: z.array(z.strictObject({ role: text, from: text.optional(), to: text.optional() })).default([]),
})

/** One country of the world's list. */
export const countryEntry = topicEntry
  .pick({ id: true, wikidata: true, forms: true, ethnic: true, mask: true })
  .extend({
    iso: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code such as GE'),
  })

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
