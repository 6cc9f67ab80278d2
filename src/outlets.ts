import type { Settings } from '../config/settings.ts'
import { guardedFetch } from './collect/fetch.ts'
import { userAgent } from './collect/user-agent.ts'

/** The way out to outlets, as the operator set it. */
export function outletFetch({ CHAPAR_ALLOW_HOSTS, CHAPAR_CONTACT, CHAPAR_PORTS }: Settings) {
  return guardedFetch(CHAPAR_ALLOW_HOSTS, userAgent(CHAPAR_CONTACT), { ports: CHAPAR_PORTS })
}
