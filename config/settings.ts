import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { z } from 'zod'
import type { PersonRef } from '#core/chat/languages.ts'
import type { Keep } from '#core/thinning.ts'

const projectFolder = join(import.meta.dirname, '..')
const regionsFolder = join(import.meta.dirname, 'regions')

const token = (pattern: RegExp, where: string) =>
  z
    .string()
    .regex(pattern, `a token as ${where} gives it, with nothing before or behind it (it is not shown here)`)
    .optional()
const address = z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
/** Younger stories can still change, and what was posted of them is still needed. */
const fewestDays = 15
const days = (usual: number) =>
  z.coerce
    .number('a number of days')
    .refine(
      given => given === 0 || given >= fewestDays,
      `0 (for ever) or a number of days, ${fewestDays} or more`,
    )
    .default(usual)
/** An address without a port is on 443. */
const hookPorts = ['', '80', '88', '8443']
const hostAndPort = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):(\d{1,5})$/i
const account = /^(discord:[1-9]\d{16,19}|telegram:[1-9]\d{0,15})$/
const isPort = (port: string) => /^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536

/** Every setting: what is allowed and what stands where none is given. Meanings are in .env.example. */
const schema = z.object({
  DISCORD_TOKEN: token(/^[\w-]{10,}\.[\w-]{3,}\.[\w-]{10,}$/, 'the Discord developer portal'),
  DISCORD_API_URL: address
    .refine(url => url.endsWith('/api'), 'an address that ends in /api')
    .default('https://discord.com/api'),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'the public key of the application, 64 hexadecimal digits')
    .optional(),
  TELEGRAM_TOKEN: token(/^\d{5,}:[\w-]{20,}$/, '@BotFather'),
  TELEGRAM_API_URL: address.default('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_URL: z
    .url({ protocol: /^https$/, error: 'an address that begins with https://' })
    .refine(
      url => hookPorts.includes(URL.parse(url)?.port ?? ''),
      'an address on port 443, 80, 88 or 8443, to which alone Telegram posts',
    )
    .refine(url => URL.parse(url)?.pathname !== '/', 'an address with a path, such as /telegram')
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, '16 to 256 letters, digits, _ and - (it is not shown here)')
    .optional(),
  TELEGRAM_RESEND_UNKNOWN: z.enum(['on', 'off'], 'on or off').default('off'),
  TELEGRAM_LOG_CHAT: z
    .string()
    .regex(
      /^(-?[1-9]\d{0,15}|@[a-z]\w{3,31})$/i,
      'the id of a chat, such as -1001234567890, or the @name of a channel',
    )
    .optional(),
  CHAPAR_DATA: z.string().default(join(projectFolder, 'data')),
  CHAPAR_REGION: z
    .string()
    .refine(folder => existsSync(folder), 'a region folder that exists')
    .default(join(regionsFolder, 'south-caucasus')),
  CHAPAR_SOURCES: z
    .string()
    .refine(file => existsSync(file), 'a sources file that exists')
    .optional(),
  CHAPAR_ALLOW_HOSTS: z
    .string()
    .default('')
    .transform(list => list.split(/[\s,]+/).filter(Boolean))
    .refine(
      hosts => hosts.every(host => isPort(hostAndPort.exec(host)?.[2] ?? '')),
      'host:port, parted by commas',
    ),
  CHAPAR_ADD_SOURCES: z.enum(['managers', 'nobody'], 'managers or nobody').default('managers'),
  CHAPAR_MOST_SOURCES: z.coerce
    .number('a number of sources')
    .int('a whole number')
    .min(1, 'a number of sources, 1 or more')
    .max(1_000, 'a number of sources, at most 1000')
    .default(20),
  CHAPAR_BLOCK_HOSTS: z
    .string()
    .default('')
    .transform(list =>
      list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .refine(hosts => hosts.every(host => /^[a-z0-9.-]+$/.test(host)), 'hosts, parted by commas'),
  CHAPAR_POLL_SECONDS: z.coerce
    .number('a number of seconds')
    .min(0.1, 'a number of seconds, 0.1 or more')
    .max(86_400, 'a number of seconds, at most 86400 (a day)')
    .default(300),
  CHAPAR_PORTS: z
    .string()
    .default('80, 443, 8080, 8443')
    .transform(list => list.split(/[\s,]+/).filter(Boolean))
    .refine(ports => ports.every(isPort), 'port numbers, parted by commas')
    .transform(ports => ports.map(Number)),
  CHAPAR_BUSY: z.enum(['source', 'server'], 'source or server').default('source'),
  CHAPAR_CONTACT: address.optional(),
  CHAPAR_PUBLIC_URL: address.optional(),
  CHAPAR_EDITORS: z
    .string()
    .default('')
    .transform(list =>
      list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .refine(
      people => people.every(person => account.test(person)),
      'accounts by platform and id, such as discord:123456789012345678 or telegram:987654321, parted by commas',
    )
    .transform(people => people.map(person => person.replace(':', ':user/') as PersonRef)),
  CHAPAR_PREVIEW: z.enum(['auto', 'on', 'off'], 'auto, on or off').default('auto'),
  CHAPAR_SAMPLE: z.enum(['auto', 'on', 'off'], 'auto, on or off').default('auto'),
  CHAPAR_KEEP_TEXTS_DAYS: days(30),
  CHAPAR_KEEP_STORIES_DAYS: days(365),
  CHAPAR_KEEP_DELIVERIES_DAYS: days(90),
  CHAPAR_EXPIRES_HOURS: z.coerce
    .number('a number of hours')
    .min(1, 'a number of hours, 1 or more')
    .max(168, 'a number of hours, at most 168 (a week)')
    .default(12),
  HTTP_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'an address of this machine, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  HTTP_PORT: z.coerce
    .number('a port number')
    .int('a whole number')
    .min(0, 'a port number, 0 (any free one) to 65535')
    .max(65_535, 'a port number, 0 (any free one) to 65535')
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'debug, info, warn, error or silent')
    .optional(),
})

export type Settings = z.infer<typeof schema>

/** How long what is kept. */
export function keepOf(settings: Settings): Keep {
  const ms = (days: number) => (days === 0 ? null : days * 24 * 3_600_000)
  return {
    texts: ms(settings.CHAPAR_KEEP_TEXTS_DAYS),
    stories: ms(settings.CHAPAR_KEEP_STORIES_DAYS),
    deliveries: ms(settings.CHAPAR_KEEP_DELIVERIES_DAYS),
  }
}

/** The names there are, for checks that each is documented. */
export const settingNames = Object.keys(schema.shape)

const secret = new Set(['DISCORD_TOKEN', 'TELEGRAM_TOKEN', 'TELEGRAM_WEBHOOK_SECRET'])
/** A token that stands where none belongs. */
const astray = /\d{5,}:[\w-]{20,}|[\w-]{18,}\.[\w-]{3,}\.[\w-]{10,}/

/** Settings that cannot be used: one line for each, with its name, what was found and what is allowed. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** The .env file in `folder`, nothing where there is none. Throws SettingsError where it cannot be read. */
function textIn(folder: string): string {
  const file = join(folder, '.env')
  if (!existsSync(file)) return ''
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    throw new SettingsError(`${file} cannot be read: is it a file, and may this account read it?`)
  }
  // As some editors and shells of Windows save it. The decoder takes the mark at the beginning away.
  const [encoding = 'utf-8'] =
    Object.entries(marks).find(([, mark]) => bytes.subarray(0, 2).equals(mark)) ?? []
  return new TextDecoder(encoding).decode(bytes)
}

/** How a text in UTF-16 begins. */
const marks = { 'utf-16le': Buffer.from([0xff, 0xfe]), 'utf-16be': Buffer.from([0xfe, 0xff]) }
/** What .env may hold beside what sets something: comments, and lines with nothing in them. */
const settingLine = /^\s*(?:(?:export\s+)?([\w.-]+)\s*(?:=|:\s)|#|$)/

/** The lines of an .env, of what is in quotes over several of them the first alone. */
function linesOf(text: string): string[] {
  const folded = text.replace(
    /=\s*(["'`])(?:\\\1|(?!\1)[\s\S])*\1/g,
    value => `=${value.replace(/[^\n]/g, '')}`,
  )
  return folded.split('\n').map(line => line.trimEnd())
}

/**
 * What would go unnoticed, in words: names that look like settings of ours and are none, in the .env file of `folder` or, where
 * they can be nobody else's, in the environment; and of the file lines that set nothing, and those that a later one undoes.
 */
export function slips(environment: NodeJS.ProcessEnv = process.env, folder = process.cwd()): string[] {
  const text = textIn(folder)
  const unknown = [
    ...Object.keys(parse(text)).filter(name => /^(DISCORD|TELEGRAM|CHAPAR|HTTP|LOG)_/i.test(name)),
    ...Object.keys(environment).filter(name => name.startsWith('CHAPAR_')),
  ].filter(name => !settingNames.includes(name))
  const found = linesOf(text).map(line => settingLine.exec(line))
  // Not shown: a token may stand there.
  const idle = found.flatMap((match, index) => (match === null ? [index + 1] : []))
  const twice = settingNames.filter(name => found.filter(match => match?.[1] === name).length > 1)
  return [
    ...(unknown.length === 0
      ? []
      : [`there is none called ${[...new Set(unknown)].join(', ')}; .env.example has their names`]),
    ...(idle.length === 0
      ? []
      : [
          `line ${idle.slice(0, 3).join(', ')}${idle.length > 3 ? ' and others' : ''} of .env sets nothing; a setting is written NAME=value`,
        ]),
    ...(twice.length === 0 ? [] : [`.env sets ${twice.join(', ')} more than once, and the last line counts`]),
  ]
}

/** The variable by which the environment names a proxy; null where none does. */
export function proxyNamed(environment: NodeJS.ProcessEnv = process.env): string | null {
  return Object.keys(environment).find(name => /^(https?|all)_proxy$/i.test(name)) ?? null
}

/** Reads the environment and, where that says nothing, the .env file in `folder`. Throws SettingsError with all faults. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env, folder = process.cwd()): Settings {
  const written: Readonly<Record<string, string>> = parse(textIn(folder))
  const given = Object.fromEntries(
    settingNames
      .map(name => [name, (environment[name] ?? written[name])?.trim()])
      // An empty value is what .env.example leaves to be filled in.
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map(issue => {
    const name = String(issue.path[0])
    const value = given[name] ?? ''
    const hidden = secret.has(name) || astray.test(value)
    const found = hidden ? `a value of ${value.length} characters` : `"${value}"`
    return `${name}: found ${found}, allowed is ${issue.message}`
  })
  throw new SettingsError([...new Set(lines)].join('\n'))
}
