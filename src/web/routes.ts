import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { PostStreams } from './events.ts'
import { pageFiles, pageHtml, type StaticFile, vendorFiles } from './files.ts'
import type { PreviewPort } from './preview.ts'

const longestBody = 8 * 1024
const longestLine = 2000
const mostSuggestions = 10

/** The preview page, its files, and what it asks for. */
export function previewRoutes(preview: PreviewPort, streams: PostStreams): Hono {
  const app = new Hono()
  const html = pageHtml()
  const localeOf = (given: string | undefined): string =>
    preview.locales.find(locale => locale === given) ?? preview.locales[0] ?? 'en'

  app.get('/', c => c.html(html))
  // Looked up by its whole path in a list, so that no path leads elsewhere.
  for (const [folder, files] of [
    ['/page/*', pageFiles()],
    ['/vendor/*', vendorFiles()],
  ] as const)
    app.get(folder, async c => serve(files.get(c.req.path)))

  app.get('/api/hello', c => {
    const locale = localeOf(c.req.query('locale'))
    const { name } = preview
    const [region, notice, words] = [preview.region(locale), preview.notice(locale), preview.words(locale)]
    const locales = preview.locales.map(id => ({ id, name: ownName(id) }))
    return c.json({ name, region, notice, words, locales, locale, commands: preview.commands(locale) })
  })

  const tooLong = bodyLimit({
    maxSize: longestBody,
    onError: c => c.text('That is too long: 8 KiB are the most.', 413),
  })
  app.post('/api/ask', tooLong, async c => {
    const question = parseQuestion(c.req.header('content-type'), await c.req.text())
    if (question === null) return c.text('Expected JSON: {"line": "/latest", "locale": "en"}', 400)
    return c.json(await preview.ask(question.line, localeOf(question.locale)))
  })

  app.get('/api/suggest', c => {
    const typed = (c.req.query('typed') ?? '').slice(0, longestLine)
    return c.json(preview.suggest(typed, localeOf(c.req.query('locale'))).slice(0, mostSuggestions))
  })

  app.get('/api/posts', c =>
    c.body(streams.open(), 200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' }),
  )
  return app
}

/** "ქართული"; given here because browsers do not know the names of all languages. */
function ownName(locale: string): string {
  return new Intl.DisplayNames([locale, 'en'], { type: 'language' }).of(locale) ?? locale
}

async function serve(file: StaticFile | undefined): Promise<Response> {
  if (file === undefined) return new Response('There is no such file.', { status: 404 })
  return new Response(await file.read(), { headers: { 'Content-Type': file.type } })
}

function parseQuestion(type: string | undefined, body: string): { line: string; locale: string } | null {
  if (type?.split(';')[0]?.trim().toLowerCase() !== 'application/json') return null
  try {
    const { line, locale } = JSON.parse(body)
    const usable = typeof line === 'string' && typeof locale === 'string'
    return usable && line.trim() !== '' && line.length <= longestLine ? { line, locale } : null
  } catch {
    return null
  }
}
