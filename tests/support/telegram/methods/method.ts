import type { Args } from '../args.ts'
import type { Polls } from '../polls.ts'
import type { Webhook } from '../webhook.ts'
import type { World } from '../world.ts'

/** What a method may use of the call and the server around it. */
export type Call = {
  readonly world: World
  readonly args: Args
  readonly polls: Polls
  readonly webhook: Webhook
  /** Aborted when the caller hangs up. */
  readonly left: AbortSignal
}

/** Its result goes into `result`; what it throws as a Refusal becomes the answer with `ok: false`. */
export type Method = (call: Call) => unknown
