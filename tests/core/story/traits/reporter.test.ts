import { expect, test } from 'vitest'
import { reader } from '#core/story/traits/reporter.ts'
import { loadRegion } from '../../../../config/region.ts'
import { folder } from '../reading.ts'

const read = reader(loadRegion(folder))

test.each([
  ['Bridge over the Kura reopens (PHOTO)', 'Bridge over the Kura reopens'],
  ['Мост через Куру снова открыт (ОБНОВЛЕНО)', 'Мост через Куру снова открыт'],
])('what an outlet nobody knows puts around a headline tells nothing: %s', (marked, plain) => {
  const words = (title: string) => {
    const more = { id: '1', revision: 1, url: null, summary: '', text: '', claimedLanguage: null }
    return read({ ...more, source: 'new.example', title, publishedAt: new Date(0) }).words
  }
  expect(words(marked)).toEqual(words(plain))
})
