import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../commands/index.ts'
import { settingNames } from '../config/settings.ts'
import { migrations } from '../src/storage/migrations/index.ts'

const root = join(import.meta.dirname, '..')

/** A part of the house is a folder whose files may import each other; the files that wire everything are one more. */
const wiring = 'wiring'
const parts: readonly (readonly [RegExp, string])[] = [
  [/^src\/(main|app|cli)\.ts$|^src\/(cli|wiring)\//, wiring],
  [/^src\/core\//, 'core'],
  [/^src\/platforms\/(\w+)\//, 'platforms/$1'],
  [/^src\/(\w+)\//, '$1'],
  [/^(commands|config)\//, '$1'],
]

/** The libraries a part may use; everything not named is denied. Node's own modules are told apart below. */
const libraries: Record<string, readonly string[]> = {
  core: ['croner', 'css-what', 'entities', 'fastest-levenshtein', 'htmlparser2'],
  collect: ['feedsmith', 'undici'],
  storage: ['kysely'],
  'platforms/discord': ['discord.js'],
  'platforms/telegram': ['telegraf'],
  web: ['hono', '@hono/node-server', 'prom-client'],
  config: ['@fluent/bundle', 'dotenv', 'yaml', 'zod'],
  [wiring]: ['pino'],
}

/** What of Node a part may use: core computes and nothing else. */
const node: Record<string, readonly string[]> = {
  core: ['node:crypto'],
  commands: [],
  pipeline: [],
  'platforms/discord': ['node:crypto'],
  'platforms/telegram': ['node:https'],
  'platforms/preview': [],
  config: ['node:crypto', 'node:fs', 'node:path'],
  collect: ['node:crypto', 'node:dns', 'node:fs', 'node:net', 'node:path', 'node:zlib'],
  storage: ['node:async_hooks', 'node:crypto', 'node:fs', 'node:path', 'node:sqlite'],
}

type Import = { file: string; from: string; what: string }

const files = ['src', 'commands', 'config'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => normalize(join(folder, name))),
)
const imports = files.flatMap((file): Import[] => {
  const source = readFileSync(join(root, file), 'utf8')
  const found = source.matchAll(
    /(?:^|\n)\s*(?:import|export)[^'"\n]*?(?:\n[^'"]*?)?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g,
  )
  return [...found].map(match => ({ file, from: partOf(file), what: match[1] ?? match[2] ?? '' }))
})

function partOf(file: string): string {
  for (const [pattern, name] of parts) {
    const match = pattern.exec(file)
    if (match !== null) return name.replace('$1', match[1] ?? '')
  }
  throw new Error(`${file} belongs to no part of the house; say in tests/architecture.test.ts where it does`)
}

function isAllowed({ file, from, what }: Import): boolean {
  if (what.startsWith('#core/')) return true
  if (what.startsWith('node:')) return from === wiring || from === 'web' || (node[from] ?? []).includes(what)
  if (what.startsWith('.')) {
    const to = partOf(relative(root, join(root, file, '..', what)))
    return to === from || from === wiring
  }
  const library = what
    .split('/')
    .slice(0, what.startsWith('@') ? 2 : 1)
    .join('/')
  return (libraries[from] ?? []).includes(library)
}

describe('the house', () => {
  test('every file imports only what its part may', () => {
    const denied = imports
      .filter(entry => !isAllowed(entry))
      .map(({ file, what }) => `${file} imports ${what}`)
    expect(denied).toEqual([])
  })

  test('core is reached by its alias alone, and reaches nothing of the project', () => {
    const around = imports.filter(
      ({ from, what }) => from !== 'core' && /(^|\/)core\//.test(what) && !what.startsWith('#core/'),
    )
    const outward = imports.filter(({ from, what }) => from === 'core' && what.startsWith('#'))
    expect([...around, ...outward]).toEqual([])
  })

  test('each library is used by one part', () => {
    const users = Map.groupBy(
      Object.entries(libraries).flatMap(([part, names]) => names.map(name => ({ name, part }))),
      ({ name }) => name,
    )
    expect([...users].filter(([, entries]) => entries.length > 1)).toEqual([])
  })

  test('every dependency is somebody’s', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const used = new Set(Object.values(libraries).flat())
    const pages = [
      '@skyra/discord-components-core',
      ...Object.keys(dependencies).filter(name => name.startsWith('@fontsource')),
    ]
    expect(Object.keys(dependencies).filter(name => !used.has(name) && !pages.includes(name))).toEqual([])
  })

  test('the environment is read in one file', () => {
    const readers = files.filter(file => /process\.env/.test(readFileSync(join(root, file), 'utf8')))
    expect(readers).toEqual(['config/settings.ts'])
  })

  test('the clock is read where everything is wired, and handed on', () => {
    const readers = files.filter(file =>
      /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(readers.filter(file => partOf(file) !== wiring)).toEqual([])
  })

  test('no file is longer than 300 lines', () => {
    const long = files.filter(file => readFileSync(join(root, file), 'utf8').split('\n').length > 300)
    expect(long).toEqual([])
  })
})

describe('the lists', () => {
  test('of commands names every file of commands/', () => {
    const names = readdirSync(join(root, 'commands'))
      .filter(name => name !== 'index.ts')
      .map(name => name.replace('.ts', ''))
    expect(commands.map(({ name }) => name).sort()).toEqual(names.sort())
  })

  test('of migrations names every file of migrations/', () => {
    const names = readdirSync(join(root, 'src/storage/migrations'))
      .filter(name => name !== 'index.ts')
      .map(name => name.replace('.ts', ''))
    expect(Object.keys(migrations)).toEqual(names.sort())
  })

  test('of settings is documented in .env.example, and nothing else is', () => {
    const documented = [...readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(
      match => match[1],
    )
    expect(documented.sort()).toEqual(settingNames.toSorted())
  })

  test('siblings of platforms/ have the same core of file names', () => {
    const of = (name: string) => readdirSync(join(root, 'src/platforms', name))
    for (const name of ['discord', 'telegram'])
      expect(of(name)).toEqual(
        expect.arrayContaining(['platform.ts', 'render.ts', 'commands.ts', 'errors.ts', 'check.ts']),
      )
  })
})
