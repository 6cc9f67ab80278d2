import type { TopicKind } from './topic.ts'

/** What an article can be about in its own way: where, who, which body, and what happens. */
export type Axis = 'place' | 'person' | 'organisation' | 'theme'

export const axes: readonly Axis[] = ['place', 'person', 'organisation', 'theme']

export const axisOf = (kind: TopicKind): Axis =>
  kind === 'person' || kind === 'organisation' || kind === 'theme' ? kind : 'place'
