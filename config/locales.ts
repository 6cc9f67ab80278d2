import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Messages, Say } from '#core/chat/messages.ts'

const folder = join(import.meta.dirname, 'locales')
const fallback = 'en'

/** Reads config/locales, one Fluent file a language. A message that a language lacks is given in English. */
export function loadMessages(): Messages {
  const bundles = new Map(
    readdirSync(folder)
      .filter(name => name.endsWith('.ftl'))
      .map(name => [name.slice(0, -'.ftl'.length), readBundle(name)]),
  )
  const says = new Map<string, Say>()
  return locale => {
    const language = locale.toLowerCase().split(/[-_]/)[0] ?? fallback
    let say = says.get(language)
    if (say === undefined) {
      const chain = [bundles.get(language), bundles.get(fallback)].filter(bundle => bundle !== undefined)
      say = (id, values) => format(chain, id, values)
      if (says.size < 100) says.set(language, say)
    }
    return say
  }
}

function readBundle(name: string): FluentBundle {
  // Isolation marks would be counted, copied and shown as boxes by chat clients.
  const bundle = new FluentBundle(name.slice(0, -'.ftl'.length), { useIsolating: false })
  const [error] = bundle.addResource(new FluentResource(readFileSync(join(folder, name), 'utf8')))
  if (error !== undefined) throw new Error(`config/locales/${name}: ${error.message}`)
  return bundle
}

function format(
  chain: readonly FluentBundle[],
  id: string,
  values?: Readonly<Record<string, string | number>>,
): string {
  for (const bundle of chain) {
    const pattern = bundle.getMessage(id)?.value
    if (pattern != null) return bundle.formatPattern(pattern, values ?? null, [])
  }
  throw new RangeError(`config/locales has no message ${id}`)
}
