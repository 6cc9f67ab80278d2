import { expect, test } from 'vitest'
import { itemKeys } from '#core/article/identity.ts'
import { understandingTogether } from '#core/article/understanding.ts'
import { unmetered } from '#core/meter.ts'
import { Clustering } from '../../src/pipeline/cluster.ts'
import { understand } from '../../src/pipeline/understand.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { joiningStore } from '../../src/storage/joining-store.ts'
import { item, stateOf } from '../contracts/press.ts'
import { lexicon, noon, quiet, region, sampleBot } from '../support/sample-bot.ts'

const reports = [
  {
    daysAgo: 9,
    title: 'Fire destroys the old market of Quba',
    text: 'Flames took forty stalls of the old market in Quba on a Monday night. Nobody was hurt, firemen said.',
  },
  {
    daysAgo: 0,
    title: 'Traders of the burnt market in Quba get new stalls',
    text: 'The old market in Quba burnt on a Monday night. Forty stalls were lost; new ones open next week.',
  },
]

test('what went before is told as earlier, to who asks for what is related and under the story itself', async () => {
  const db = await openDatabase(':memory:')
  for (const { daysAgo, title, text } of reports) {
    const at = new Date(noon.getTime() - daysAgo * 24 * 3_600_000)
    const told = item(title, { summary: text, published: { at, note: 'given' } })
    await articleStore(db).take(
      stateOf('sample-baku-gazette', { firstReadAt: at }),
      itemKeys([told], 'trusted'),
      at,
    )
  }
  const read = understandingTogether(region)
  await understand({ articles: articleStore(db), understand: read, log: quiet, meter: unmetered })
  await new Clustering(joiningStore(db), region, lexicon.background).run()
  const bot = await sampleBot({ db })
  const [before = '', after = ''] = reports.map(({ title }) => title)
  expect(await bot.ask(`/related ${after}`)).toMatch(
    new RegExp(`^Related to “${after}”[\\s=]+Earlier[\\s=]+${before}`),
  )
  expect(await bot.ask(`/story ${after}`)).toMatch(new RegExp(`\\n\\nEarlier[\\s=]+${before}`))
  expect(await bot.ask(`/related ${after}`, { locale: 'ru' })).toMatch(/Ранее/)
  expect(await bot.ask(`/related ${before}`)).not.toMatch(/Earlier/)
  await bot.close()
})
