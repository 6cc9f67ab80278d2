import type { AddedStore, Adding, AddingRules, Finding } from '#core/collect/added.ts'
import type { Outlets } from '../pipeline/outlets.ts'
import type { Pipeline } from '../pipeline/run.ts'

/** What people add without being told otherwise. */
export const usualRules: AddingRules = { allowed: true, most: 20, blocked: [] }

export type AddingPorts = {
  readonly store: AddedStore
  readonly outlets: Outlets
  /** Makes known what has changed. */
  refresh(): Promise<void>
  readonly pipeline: Pick<Pipeline, 'flush'>
  readonly rules: AddingRules
  find(address: string): Promise<Finding>
}

/** Changes what people added in the store, and makes it known at once. */
export function adding({ store, outlets, refresh, pipeline, rules, find }: AddingPorts): Adding {
  const change = async <T>(work: () => Promise<T>): Promise<T> => {
    // What waits to be written of a source must not undo what is about to be.
    await pipeline.flush()
    const done = await work()
    await refresh()
    return done
  }
  return {
    rules,
    find,
    async add(proposal, owner, now) {
      const id = await change(() => store.add(named(proposal, outlets), owner, now))
      const source = outlets.byId.get(id)
      if (source === undefined) throw new Error(`the source ${id} was not stored`)
      return source
    },
    set: (source, owner, state, now) => change(async () => void (await store.set(source, owner, state, now))),
    move: (source, to) => change(() => store.move(source, to)),
  }
}

/** Nobody's source is called as another is. */
function named<T extends { readonly name: string; readonly feed: string }>(proposal: T, outlets: Outlets): T {
  const { name, feed } = proposal
  const lower = name.toLowerCase()
  const isTaken = outlets.all.some(other => other.name.toLowerCase() === lower && other.feed !== feed)
  return isTaken ? { ...proposal, name: `${name} (${new URL(feed).host})` } : proposal
}
