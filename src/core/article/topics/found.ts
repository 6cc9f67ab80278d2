import type { Hit, Sign } from './matcher.ts'
import type { Evidence } from './topic.ts'

export type Where = Evidence['where']

/** A sign of a topic and the part of the article it stands in. */
export type Found = Omit<Hit, 'sign'> & {
  readonly where: Where
  /** Besides a topic's own signs a town of it, one named with its state, and the town a report was sent from. */
  readonly sign: Sign | 'town' | 'town in its state' | 'dateline'
}
