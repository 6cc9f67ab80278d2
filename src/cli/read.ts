import { recogniseLanguage } from '#core/article/language.ts'
import { readArticleFrom } from '../collect/reader.ts'
import { eachInput, printJson, printLine, type Verb } from './verb.ts'

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
      async (input, fetch) => {
        const page = await readArticleFrom(input, fetch, new Date())
        const { title, byline, publishedAt, text, image, canonicalUrl, seeAlso } = page
        const language = recogniseLanguage(`${title}\n${text}`)
        return { input, title, byline, publishedAt, language, text, image, canonicalUrl, seeAlso }
      },
      json === true ? printJson : show,
    )
  },
}

function show({ error, title, byline, publishedAt, text, seeAlso }: Record<string, unknown>): void {
  // Told on stderr already.
  if (typeof error === 'string') return
  printLine([title, [byline, publishedAt].filter(Boolean).join(', '), text].filter(Boolean).join('\n\n'))
  for (const other of seeAlso as { title: string }[]) printLine(`  see also: ${other.title}`)
  printLine('')
}
