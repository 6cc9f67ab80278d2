import type { PreviewPort, PreviewPost } from './preview.ts'

/** Calls `tick` now and then until the function it gives is called. */
export type Beat = (tick: () => void) => () => void

/** Well below the minute after which things in between give up a silent connection. */
export const everyQuarterMinute: Beat = tick => {
  const timer = setInterval(tick, 15_000).unref()
  return () => clearInterval(timer)
}

/** Posts as server-sent events, for any number of pages. */
export type PostStreams = { open(): ReadableStream<Uint8Array>; closeAll(): void }

export function postStreams(preview: PreviewPort, beat: Beat): PostStreams {
  const encoder = new TextEncoder()
  const closers = new Set<() => void>()
  return {
    open() {
      let close = (): void => undefined
      return new ReadableStream<Uint8Array>({
        start(controller) {
          const send = (text: string): void => controller.enqueue(encoder.encode(text))
          send(': posts\n\n')
          for (const post of preview.posts()) send(event(post))
          const ends = [preview.subscribe(post => send(event(post))), beat(() => send(': still here\n\n'))]
          close = () => {
            for (const end of ends) end()
            closers.delete(closeStream)
          }
          const closeStream = (): void => {
            close()
            controller.close()
          }
          closers.add(closeStream)
        },
        cancel() {
          close()
        },
      })
    },
    closeAll() {
      for (const close of closers) close()
    },
  }
}

function event(post: PreviewPost): string {
  return `event: post\ndata: ${JSON.stringify(post)}\n\n`
}
