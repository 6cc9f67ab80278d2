import { join } from 'node:path'
import type { PersonRef } from '#core/chat/languages.ts'
import { ago } from '#core/chat/moments.ts'
import { plainReply } from '#core/chat/plain.ts'
import type { Reply } from '#core/chat/reply.ts'
import type { Log } from '#core/log.ts'
import { loadMessages } from '../../config/locales.ts'
import { loadRegion, loadSample } from '../../config/region.ts'
import { type App, assemble, type Ground } from '../../src/app.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { lexiconOf } from '../../src/wiring/lexicon.ts'
import { noPages, sampleReader, sampleRegion } from '../../src/wiring/sample.ts'

export const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} }
export const region = loadRegion(join(import.meta.dirname, '../../config/regions/south-caucasus'))
export const sample = loadSample(join(import.meta.dirname, '../../config/regions/south-caucasus'))
/** Made once for all tests of a process: nothing of them changes. */
export const [lexicon, messages] = [lexiconOf(region), loadMessages()]
/** A Monday noon in Tbilisi. */
export const noon = new Date('2026-11-23T08:00:00Z')

export type SampleBot = {
  readonly app: App
  ask(line: string, more?: Partial<Asked>): Promise<string>
  answer(line: string, more?: Partial<Asked>): Promise<Reply>
  close(): Promise<void>
}
type Asked = {
  locale: string
  shared: boolean
  mayManage: boolean
  chat: `${string}:${string}`
  platform: string
  person: PersonRef
}

/** The bot over the sample edition, all of it collected, with time standing still. */
export async function sampleBot(change: Partial<Ground> = {}): Promise<SampleBot> {
  const db = change.db ?? (await openDatabase(':memory:'))
  const later = new Date(noon.getTime() + 10 * 60_000)
  const app = assemble({
    region: sampleRegion(region, sample),
    lexicon,
    messages,
    read: sampleReader(sample, noon),
    readPage: noPages,
    platforms: [],
    sample: true,
    log: quiet,
    now: () => later,
    ...change,
    db,
  })
  for (const source of app.sources) await app.pipeline.collect(source)

  const answer: SampleBot['answer'] = async (line, more = {}) => {
    const [, command = '', given = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(line) ?? []
    const { locale = 'en', shared = false, mayManage = true, chat = 'preview:test', person } = more
    const who = person === undefined ? {} : { person }
    return await app.ears.answer({
      ...who,
      command,
      given,
      chat,
      shared,
      locale,
      mayManage: async () => mayManage,
    })
  }
  return {
    app,
    answer,
    async ask(line, more) {
      const reply = await answer(line, more)
      return plainReply(reply, ago(later, reply.locale ?? 'en'))
    },
    close: () => db.destroy(),
  }
}
