import { describe, expect, test } from 'vitest'
import { readTextArticle } from '#core/article/text/see-also.ts'

const headings = [
  ...['See Also', 'SEE ALSO:', 'Read also', 'Related articles', 'Читайте также', 'ЧИТАЙТЕ ТАКЖЕ:', 'По теме'],
  ...[
    'Կարդացեք նաև',
    'ასევე წაიკითხეთ',
    'Həmçinin oxuyun',
    'Ayrıca bakınız',
    'Lesen Sie auch',
    'Mehr zum Thema:',
  ],
]

describe('an article as plain text', () => {
  test('is its title, its paragraphs and what is listed after them', () => {
    const source = `
      Bridge over the Debed reopens\r
      \r
      Buses run again from Monday.\r
      The works took two years.\r
      \r
      See Also\r
      - Station in Vanadzor closes https://outlet.example/8\r
      • Tolls fall\r
      https://outlet.example/9\r
    `
    expect(readTextArticle(source)).toEqual({
      title: 'Bridge over the Debed reopens',
      text: 'Buses run again from Monday.\n\nThe works took two years.',
      seeAlso: [
        { title: 'Station in Vanadzor closes', url: 'https://outlet.example/8' },
        { title: 'Tolls fall' },
        { title: '', url: 'https://outlet.example/9' },
      ],
    })
  })

  test.each(headings)('ends at a line “%s”', heading => {
    const { text, seeAlso } = readTextArticle(`Title\nBody\n${heading}\nAnother article`)
    expect([text, seeAlso]).toEqual(['Body', [{ title: 'Another article' }]])
  })

  test.each([
    'See also the report of the ministry, published on Monday.',
    'The ministry asks readers to see also',
    'По теме переговоров министр не высказался',
    'Related articles of the treaty are the third and the fourth.',
  ])('goes on at a sentence such as “%s”', sentence => {
    expect(readTextArticle(`Title\nBody\n${sentence}\nMore`)).toMatchObject({
      text: `Body\n\n${sentence}\n\nMore`,
      seeAlso: [],
    })
  })

  test('goes on behind a list in its midst, and names another on a line of its own', () => {
    const prose =
      'The ministry said on Monday that the works had taken two years and cost more than it had planned for, as prices rose all that time.'
    expect(
      readTextArticle(
        `Title\nBody\nRead also:\nAnother article\n${prose}\nİlgili haberler: Eski köprü kapandı\nEnd.`,
      ),
    ).toEqual({
      title: 'Title',
      text: `Body\n\n${prose}\n\nEnd.`,
      seeAlso: [{ title: 'Another article' }, { title: 'Eski köprü kapandı' }],
    })
  })

  test('may be a title alone, or nothing', () => {
    expect(readTextArticle('Title')).toEqual({ title: 'Title', text: '', seeAlso: [] })
    expect(readTextArticle(' \n ')).toEqual({ title: '', text: '', seeAlso: [] })
    expect(readTextArticle('Title\nSee also')).toEqual({ title: 'Title', text: '', seeAlso: [] })
  })
})
