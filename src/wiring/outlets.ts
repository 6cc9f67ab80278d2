import type { AddingRules } from '#core/collect/added.ts'
import type { Settings } from '../../config/settings.ts'
import type { Ground } from '../app.ts'
import { type Fetch, guardedFetch } from '../collect/fetch.ts'
import { sourceLists } from '../collect/opml.ts'
import { proposalFinder } from '../collect/proposal.ts'
import { userAgent } from '../collect/user-agent.ts'

/** The way out to outlets, as the operator set it. */
export function outletFetch({ CHAPAR_ALLOW_HOSTS, CHAPAR_CONTACT, CHAPAR_PORTS }: Settings) {
  return guardedFetch(CHAPAR_ALLOW_HOSTS, userAgent(CHAPAR_CONTACT), { ports: CHAPAR_PORTS })
}

/** What people may add, as the operator set it. */
export function addingRules(settings: Settings): AddingRules {
  return {
    allowed: settings.CHAPAR_ADD_SOURCES === 'managers',
    most: settings.CHAPAR_MOST_SOURCES,
    blocked: settings.CHAPAR_BLOCK_HOSTS,
  }
}

/** What people may add, and how it is found. */
export function peopleAdd(settings: Settings, fetch: Fetch, now: () => Date): Pick<Ground, 'adding'> {
  const rules = addingRules(settings)
  return { adding: { rules, find: proposalFinder(fetch, rules, now), lists: sourceLists(fetch) } }
}
