import type { Language, Topic } from '#core/article/topics/topic.ts'

/** A topic of a test's own, with no more than what it says. */
export function topic(id: string, more: Partial<Topic> = {}): Topic {
  return {
    id,
    kind: 'city',
    of: [],
    names: {},
    aliases: [],
    forms: {},
    ethnic: {},
    surname: {},
    weak: {},
    mask: {},
    roles: [],
    ...more,
  }
}

/** A topic that is known by forms in one language alone. */
export const formed = (id: string, language: Language, ...forms: string[]): Topic =>
  topic(id, { forms: { [language]: forms } })
