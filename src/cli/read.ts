import { recogniseLanguage } from '#core/article/text/language.ts'
import type { Page } from '../collect/page/page.ts'
import { readArticleFrom } from '../collect/reader.ts'
import { eachInput, printLine, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'read',
  summary: 'read an article from a page or a text file',
  help: `Usage: chapar read <address or file> … [--json]

Reads an article's page, or a plain text whose first line is the title and whose "See Also" begins a list; - is
standard input.
  --json   {"input", "title", "byline", "publishedAt", "language", "text", "image", "canonicalUrl", "seeAlso"};
           several inputs give JSON Lines, with "error" for one that failed
`,
  options: { json: { type: 'boolean' } },
  async run(inputs, { json }, settings) {
    return await eachInput(
      inputs,
      settings,
      json === true,
      async (input, fetch) => {
        const page = await readArticleFrom(input, fetch, new Date())
        const { title, byline, publishedAt, text, image, canonicalUrl, seeAlso } = page
        const language = recogniseLanguage(`${title}\n${text}`)
        return { input, title, byline, publishedAt, language, text, image, canonicalUrl, seeAlso }
      },
      show,
    )
  },
}

function show({ title, byline, publishedAt, text, seeAlso }: Page): void {
  printLine([title, [byline, publishedAt].filter(Boolean).join(', '), text].filter(Boolean).join('\n\n'))
  for (const other of seeAlso) printLine(`  see also: ${other.title}`)
  printLine('')
}
