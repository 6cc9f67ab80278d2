import { spawnSync } from 'node:child_process'
import { afterAll, expect, test } from 'vitest'
import { readArticle } from '../../src/cli/article-lines.ts'
import { temporaryFolder } from '../support/running-chapar.ts'
import { writeRegion } from '../support/small-region.ts'

const place = temporaryFolder()
const environment = { PATH: process.env.PATH ?? '', CHAPAR_REGION: writeRegion(place.folder) }
afterAll(() => place.remove())

/** Gives a stream to the command line as a file would hold it. */
function stories(stream: string | readonly unknown[], ...options: string[]) {
  const input = typeof stream === 'string' ? stream : stream.map(line => `${JSON.stringify(line)}\n`).join('')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/chapar.js', 'stories', '-', ...options],
    { env: environment, encoding: 'utf8', input },
  )
  return { code: status, out: stdout, err: stderr, lines: stdout.trim().split('\n') }
}

/** The story of each article, by id. */
function storiesOf(stream: string | readonly unknown[]) {
  return stories(stream, '--json').lines.map(line => {
    const { id, story } = JSON.parse(line)
    return [id, story]
  })
}

const fire = {
  title: 'Fire destroys the old market of Quba',
  text: 'Flames took forty stalls of the old market in Quba on Monday night. Nobody was hurt, firemen said.',
}
const again = { title: 'Fire takes the old market of Quba', text: `${fire.text} Stalls were lost.` }
const strike = {
  title: 'Bus drivers of Ganja go on strike',
  text: 'No bus left the depots of Ganja on Wednesday morning, as drivers asked for better pay.',
}

test('articles without a time, and one of a day to come, do not close the stories of an old stream', () => {
  const stream = [
    { id: 1, ...fire, publishedAt: '2014-03-10T08:00:00Z' },
    { id: 2, ...strike },
    { id: 3, title: 'Tea of Lankaran is picked', publishedAt: 'soon' },
    { id: 4, title: 'Snow closes the pass of Lars', publishedAt: '2099-01-01T00:00:00Z' },
    { id: 5, ...again, publishedAt: '2014-03-10T09:00:00Z' },
  ]
  expect(storiesOf(stream)).toEqual([[1, 1], [2, 2], [3, 3], [4, 4], [5, 1]]) // biome-ignore format: a table
})

test('what comes without a time is of its neighbours’ days', () => {
  const stream = [
    { id: 1, ...fire },
    { id: 2, ...again, publishedAt: '2014-03-10T08:00:00Z' },
    { id: 3, ...strike, publishedAt: '2014-03-30T08:00:00Z' },
    { id: 4, ...fire },
  ]
  expect(storiesOf(stream)).toEqual([[1, 1], [2, 1], [3, 3], [4, 4]]) // biome-ignore format: a table
})

test('a stream of days to come is taken as it is: the clock of the machine may be wrong', () => {
  const stream = [
    { id: 1, ...fire, publishedAt: '2098-03-10T08:00:00Z' },
    { id: 2, ...again, publishedAt: '2098-03-30T08:00:00Z' },
    { id: 3, ...strike, publishedAt: '2014-03-30T08:00:00Z' },
  ]
  expect(storiesOf(stream)).toEqual([[1, 1], [2, 2], [3, 3]]) // biome-ignore format: a table
})

test.each([
  ['as ISO', '2026-03-10T12:00:00+04:00'],
  ['as feeds write them', 'Tue, 10 Mar 2026 08:00:00 GMT'],
  ['with the day first', '10.03.2026 08:00'],
  ['in words', '10 марта 2026, 08:00'],
  ['in seconds', 1_773_129_600],
  ['in seconds as words', '1773129600'],
  ['in milliseconds', 1_773_129_600_000],
])('a time %s is understood', (_, publishedAt) => {
  const read = readArticle(JSON.stringify({ id: 1, title: 'A bridge opens', publishedAt }))
  expect(read?.publishedAt).toEqual(new Date('2026-03-10T08:00:00Z'))
})

test.each([null, '', 'soon', '31.31.2026', 0, -5, 1e30, true, [], {}])('%j is no time', publishedAt => {
  const read = readArticle(JSON.stringify({ id: 1, title: 'A bridge opens', publishedAt }))
  expect(read?.publishedAt).toBeNull()
})

test('lines end as they do on any system, and may hold what ends a line elsewhere', () => {
  const odd = { id: 'a', ...fire, text: `${fire.text}\u2028\u2029\u0000 ${'word '.repeat(50_000)}` }
  const file = `\uFEFF${JSON.stringify(odd)}\r\n\r\n${JSON.stringify({ id: 'b', ...strike })}`
  expect(storiesOf(file)).toEqual([['a', 'a'], ['b', 'b']]) // biome-ignore format: a table
})

test('ids come back as they were given, also those that come twice', () => {
  const ids = [1, '1', null, '', { a: 1 }, 'n\u0000', 1]
  const { lines, err } = stories(
    ids.map((id, at) => ({ id, title: `Number ${at}` })),
    '--json',
  )
  expect(lines.map(line => JSON.parse(line).id)).toEqual(ids)
  expect(err).toBe('1 article has the id of an earlier one; each is taken as one of its own\n')
})

test('what comes after days of quiet is another story, with the earlier one beside it', () => {
  const followUp = {
    id: 'new',
    title: 'Traders of the burnt market in Quba get new stalls',
    text: 'The old market in Quba burnt on a Monday night. Forty stalls were lost; new ones open next week.',
    publishedAt: '2026-03-19',
  }
  const much = { id: 'much later', ...strike, publishedAt: '2026-05-01' }
  const stream = [{ id: 'old', ...fire, publishedAt: '2026-03-10' }, followUp, much]
  expect(stories(stream, '--json', '--related').lines.map(line => JSON.parse(line))).toEqual([
    { id: 'old', story: 'old', joined: false, related: ['new'] },
    { id: 'new', story: 'new', joined: false, related: ['old'], earlier: ['old'] },
    { id: 'much later', story: 'much later', joined: false, related: [] },
  ])
  expect(stories(stream, '--related').out).toContain('  earlier: Fire destroys the old market of Quba')
})

test('markup in headlines and texts is no word of theirs, and nothing shown moves a terminal', () => {
  const marked = {
    id: 2,
    title: '<b>Fire</b> takes the old&nbsp;market of Quba\u001B',
    text: `<p class="lead">${again.text}</p><script>var strike = 'bus drivers'</script>`,
    language: 'EN_us',
  }
  const { out } = stories([{ id: 1, ...fire }, marked], '--explain')
  expect(out).toMatch(/^Fire destroys.*\n {2}Fire takes the old market of Quba\n {4}matches \d/)
  expect(out).not.toMatch(/lead|script/)
})

test('broken lines are told by number; where nothing else is there, it failed', () => {
  const broken = 'not json\n[1]\nnull\n{"id":5}\n{"title":"x"}\n'
  const { code, err, out } = stories(`${broken}\n`, '--json')
  expect([code, out]).toEqual([1, ''])
  for (const line of [1, 2, 3, 4, 5]) expect(err).toContain(`line ${line}: not an article`)
  expect(stories(`${broken}{"id":1,"title":"One"}\n`, '--json')).toMatchObject({
    code: 0,
    out: '{"id":1,"story":1,"joined":false}\n',
  })
  expect(stories('', '--json')).toMatchObject({ code: 0, out: '', err: '' })
})

test('what reports in two languages have in common is shown in the words of each', () => {
  const { out } = stories(
    [
      { id: 1, title: 'Earthquake shakes Georgia, a bridge collapses' },
      { id: 2, title: 'Erdbeben erschüttert Georgien: Brücke eingestürzt' },
    ],
    '--explain',
  )
  expect(out).toMatch(/^Earthquake shakes.*\n {2}Erdbeben.*\n {4}matches \d.* by .*Erdbeben/)
  expect(out).toMatch(/by .*Brücke/)
})

test('without a source the host of an address tells whose report it is, by any of its editions', () => {
  const [water, again] = [
    'Tea growers of Lankaran ask for lower water prices',
    'Water prices: tea growers of Lankaran block the road',
  ]
  const told = (url: string) =>
    storiesOf([
      { id: 1, title: water, url: 'https://one.example/1' },
      { id: 2, title: again, url },
    ])
  expect(told('https://two.example/2')).toEqual([[1, 1], [2, 1]]) // biome-ignore format: a table
  expect(told('https://en.one.example/2')).toEqual([[1, 1], [2, 2]]) // biome-ignore format: a table
  expect(told('no address')).toEqual([[1, 1], [2, 1]]) // biome-ignore format: a table
})

test('of a headline and a text so much is read as a feed’s might have', () => {
  const long = JSON.stringify({ id: 1, title: 'Word '.repeat(5_000), text: 'word '.repeat(300_000) })
  expect(readArticle(long)).toMatchObject({
    title: 'Word '.repeat(4_000),
    text: 'word '.repeat(200_000),
  })
})
