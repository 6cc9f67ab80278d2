import type { Ownership } from '../article/source.ts'
import type { Story } from '../story/story.ts'
import type { MayTell } from '../story/telling/headline.ts'
import { outletKey, type Sources } from '../story/telling/outlets.ts'
import type { Wish } from './subscription.ts'

/** An outlet that reports a story, as far as a wish may ask for it. */
export type Reporter = {
  /** Of its source, and what all its editions share. */
  readonly names: readonly string[]
  readonly country: string | undefined
  readonly ownership: Ownership
}

export function reporterOf(id: string, sources: Sources): Reporter {
  const source = sources.get(id)
  return {
    names: [id, outletKey(source, id)],
    country: source?.country,
    ownership: source?.ownership ?? 'unknown',
  }
}

/** Whether a wish is for some outlets and not for others. */
export function choosesOutlets({ outlets, countries, ownership, except }: Wish): boolean {
  // Asked of each way and story, so that it makes nothing.
  const kinds = (ownership?.length ?? 0) + (except.countries?.length ?? 0) + (except.ownership?.length ?? 0)
  return outlets.length + countries.length + except.outlets.length + kinds > 0
}

/** Whether an outlet is all that a wish asks for of outlets, and nothing of what it leaves out. */
export function isAskedFor(wants: Wish, reporter: Reporter): boolean {
  const { outlets, countries, ownership = [] } = wants
  return (
    (outlets.length === 0 || outlets.some(one => reporter.names.includes(one))) &&
    (countries.length === 0 || countries.some(code => code === reporter.country)) &&
    (ownership.length === 0 || ownership.includes(reporter.ownership)) &&
    !isLeftOut(wants, reporter)
  )
}

export function isLeftOut({ except }: Wish, { names, country, ownership }: Reporter): boolean {
  return (
    except.outlets.some(one => names.includes(one)) ||
    (except.countries?.some(code => code === country) ?? false) ||
    (except.ownership?.includes(ownership) ?? false)
  )
}

/** Articles of outlets for which one of a story's wishes asks. */
export function mayTell(wishes: (story: Story) => readonly Wish[], sources: Sources): MayTell {
  return ({ source }, story) => wishes(story).some(wants => isAskedFor(wants, reporterOf(source, sources)))
}
