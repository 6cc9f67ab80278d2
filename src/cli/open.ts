import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadMessages } from '../../config/locales.ts'
import { loadRegion } from '../../config/region.ts'
import { keepOf, type Settings } from '../../config/settings.ts'
import { type App, assemble } from '../app.ts'
import type { Fetch } from '../collect/fetch.ts'
import { pageReader } from '../collect/page-reader.ts'
import { feedReader } from '../collect/reader.ts'
import { openDatabase } from '../storage/database.ts'
import { createLog } from '../wiring/log.ts'
import { outletFetch, peopleAdd } from '../wiring/outlets.ts'
import { printError } from './verb.ts'

export type Opened = App & { readonly fetch: Fetch; close(): Promise<void> }

/** The parts of the bot without its platforms, for verbs that read or collect. */
export async function openApp(
  settings: Settings,
  change: (app: Ground) => Ground = ground => ground,
): Promise<Opened> {
  const log = createLog(settings.LOG_LEVEL ?? 'silent', [settings.DISCORD_TOKEN, settings.TELEGRAM_TOKEN])
  const region = loadRegion(settings.CHAPAR_REGION, settings.CHAPAR_SOURCES)
  const fetch = outletFetch(settings)
  const { CHAPAR_DATA: folder } = settings
  // Who has misspelt it would look for the news in vain.
  if (!existsSync(join(folder, 'chapar.db')))
    printError(`There was no database in ${folder} (CHAPAR_DATA); one is made.\n`)
  const db = await openDatabase(folder)
  const now = () => new Date()
  const ground = {
    db,
    region,
    messages: loadMessages(),
    read: feedReader(fetch),
    readPage: pageReader(fetch),
    platforms: [],
    sample: false,
    operated: true,
    ...peopleAdd(settings, fetch, now),
    keep: keepOf(settings),
    log,
    now,
  }
  const app = assemble(change(ground))
  await app.outlets.refresh()
  const close = async () => {
    await db.destroy()
    await fetch.close()
  }
  return Object.assign(app, { fetch, close })
}

type Ground = Parameters<typeof assemble>[0]
