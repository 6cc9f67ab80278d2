import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** What of the web's WebSub hubs is told to: whether they may send, and what they send. */
export type PushPort = {
  /** What is answered to who makes sure; null where nothing is subscribed to there. */
  verify(path: string, intent: Intent): Promise<string | null>
  /** Whether anything is subscribed to there: of a stranger nothing more is read. */
  knows(path: string): Promise<boolean>
  /** False where nothing is subscribed to there. */
  receive(path: string, sent: Sent, signature: string | null): Promise<boolean>
}
type Intent = {
  readonly mode: string
  readonly topic: string
  readonly challenge: string
  readonly lease: number | null
  readonly reason: string
}
type Sent = { readonly bytes: Uint8Array; readonly contentType: string | null }

/** As long as what is taken of a feed. */
const maxSize = 10 * 1024 * 1024

/** The one part of the server that the whole web may call; it answers nothing but what hubs know already. */
export function pushRoutes(push: PushPort): Hono {
  const app = new Hono()
  app.get('/push/:path', async c => {
    const said = (name: string) => (c.req.query(`hub.${name}`) ?? '').slice(0, 4_096)
    const seconds = Number(said('lease_seconds'))
    const answer = await push.verify(c.req.param('path'), {
      mode: said('mode'),
      topic: said('topic'),
      challenge: said('challenge'),
      lease: seconds > 0 ? seconds * 1_000 : null,
      reason: said('reason').slice(0, 200),
    })
    // As text, so that no challenge is ever a page of ours.
    return answer === null ? c.text('Nothing is subscribed to here.', 404) : c.text(answer)
  })
  // 410 tells a hub to forget the subscription.
  const forget = (c: Context) => c.text('Nothing is subscribed to here.', 410)
  const known: MiddlewareHandler = async (c, next) =>
    (await push.knows(c.req.param('path') ?? '')) ? next() : forget(c)
  app.post('/push/:path', known, bodyLimit({ maxSize }), async c => {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const sent = { bytes, contentType: c.req.header('content-type') ?? null }
    const taken = await push.receive(c.req.param('path'), sent, c.req.header('x-hub-signature') ?? null)
    return taken ? c.body(null, 202) : forget(c)
  })
  return app
}
