import type { ChatRef } from './chat-ref.ts'

/**
 * Why a post did not go out: `busy`, wait `retryAfter` ms; `gone`, the chat is lost; `rejected`, the message is bad and will
 * stay so, and no earlier attempt brought it either; `moved`, the chat has the address `movedTo` now; `absent`, an earlier
 * attempt did not bring it, and this one has not tried to, or what is to be edited is there no more; `unknown`, it may have
 * arrived: to be tried again with the same key after `retryAfter` ms, or never to be known where that is 0.
 */
export class SendError extends Error {
  override name = 'SendError'
  readonly kind: 'busy' | 'gone' | 'rejected' | 'moved' | 'absent' | 'unknown'
  readonly retryAfter: number
  readonly movedTo: ChatRef | null

  constructor(
    kind: SendError['kind'],
    message: string,
    more: { retryAfter?: number; movedTo?: ChatRef; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause })
    this.kind = kind
    this.retryAfter = more.retryAfter ?? 0
    this.movedTo = more.movedTo ?? null
  }
}
