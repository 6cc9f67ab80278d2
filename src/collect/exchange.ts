import type { Dispatcher } from 'undici'
import type { Head } from './answer-head.ts'
import type { Connections } from './connections.ts'
import { tooMuch } from './unpack.ts'

/** An answer; without its body where that was not wanted. */
export type Given = {
  readonly status: number
  readonly statusText: string
  readonly head: Head
  /** The body as it came. */
  readonly pieces: readonly Uint8Array[]
  /** Whether the line broke in the midst of the body. */
  readonly brokeOff: boolean
}

export type Question = {
  readonly url: URL
  readonly headers: Record<string, string>
  /** What is posted; null where something is asked for. */
  readonly body: string | null
  /** How many bytes of the body are taken; null where it is not wanted. */
  takes(status: number, head: Head): number | null
  /** Whether the beginning of a body is of use. */
  readonly partial: boolean
}

/** A body nobody wants is read to its end if it is short, so that the connection can be used again; bytes and ms. */
const [longestDropped, droppedFor] = [16 * 1024, 2_000]
const brokenOff = ['UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']

/** One question and its answer, taken off the connection as it comes: streams and signals cost more than all else of a look. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #question: Question
  readonly #given = Promise.withResolvers<Given>()
  readonly #done: () => void
  readonly #pieces: Uint8Array[] = []
  #controller: Dispatcher.DispatchController | null = null
  #stopped: Error | null = null
  #head: Pick<Given, 'status' | 'statusText' | 'head'> = { status: 0, statusText: '', head: {} }
  #most: number | null = null
  #size = 0
  #timer: NodeJS.Timeout | undefined

  constructor(connections: Connections, question: Question) {
    this.#question = question
    const { url, headers, body } = question
    const path = `${url.pathname}${url.search}`
    const method = body === null ? 'GET' : 'POST'
    this.#done = connections.dispatch(url.origin, { path, method, headers, body }, this)
  }

  get given(): Promise<Given> {
    return this.#given.promise
  }

  /** It fails with that, unless it is over. */
  stop(reason: Error): void {
    this.#stopped = reason
    this.#controller?.abort(reason)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#stopped !== null) controller.abort(this.#stopped)
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    head: Head,
    statusText = '',
  ): void {
    // What is said beforehand, such as 103, is no answer yet.
    if (status < 200) return
    this.#head = { status, statusText, head }
    this.#most = this.#question.takes(status, head)
    if (this.#most !== null) return
    this.#give(false)
    if (status === 304 || status === 204) return
    this.#timer = setTimeout(() => controller.abort(new Error('not waited for')), droppedFor)
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#size += chunk.length
    if (this.#size > (this.#most ?? longestDropped)) controller.abort(tooMuch(this.#most ?? longestDropped))
    else if (this.#most !== null) this.#pieces.push(chunk)
  }

  onResponseEnd(): void {
    this.#end()
    this.#give(false)
  }

  onResponseError(_: unknown, error: Error): void {
    this.#end()
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (this.#question.partial && this.#size > 0 && brokenOff.includes(code)) this.#give(true)
    else this.#given.reject(error)
  }

  #give(brokeOff: boolean): void {
    this.#given.resolve({ ...this.#head, pieces: this.#pieces, brokeOff })
  }

  #end(): void {
    clearTimeout(this.#timer)
    // Where nothing could be sent at all, this comes before it is known what is to be done then.
    queueMicrotask(() => this.#done())
  }
}
