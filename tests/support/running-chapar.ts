import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings, type Settings } from '../../config/settings.ts'

/** A folder for one test's data, and what removes it. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'chapar-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A sources file with outlets that live at the given feed addresses. */
export function writeSources(
  folder: string,
  feeds: Readonly<Record<string, string>>,
  more: (id: string) => { readonly home?: string; readonly country?: string } = () => ({}),
): string {
  const file = join(folder, 'sources.yaml')
  const sources = Object.entries(feeds).map(([id, feed]) => ({
    id,
    name: `Outlet ${id}`,
    home: new URL(feed).origin,
    feed,
    language: 'en',
    country: 'GE',
    ...more(id),
    ownership: 'independent',
    evidence: { status: 'working' },
  }))
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(sources))
  return file
}

/** Settings from the environment given here and nothing of this machine's. */
export function settingsOf(environment: Record<string, string>): Settings {
  return readSettings(
    { LOG_LEVEL: 'silent', HTTP_PORT: '0', CHAPAR_POLL_SECONDS: '0.2', ...environment },
    '/nowhere',
  )
}
