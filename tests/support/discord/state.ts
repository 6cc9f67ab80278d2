import type { Clock, Ids } from './clock.ts'
import type { Command } from './command.ts'
import type { Endpoint } from './endpoint.ts'
import type { Interactions } from './interactions.ts'
import type { Nonces } from './nonces.ts'
import type { RateLimits } from './rate-limits.ts'
import type { World } from './world.ts'

/** Everything the routes work on. */
export type State = {
  readonly clock: Clock
  readonly nextId: Ids
  readonly applicationId: string
  readonly gatewayUrl: () => string
  /** Logins left of the 1,000 a day. */
  readonly loginsLeft: () => number
  readonly world: World
  readonly nonces: Nonces
  readonly limits: RateLimits
  readonly interactions: Interactions
  readonly endpoint: Endpoint
  /** Registered commands by scope: 'global' or a guild's id. */
  readonly commands: Map<string, readonly Command[]>
  commandWrites: number
}
