import type { Args } from './args.ts'
import type { Fault, Trouble } from './types.ts'

export type Faults = {
  add(fault: Fault): void
  /** From now on; null ends it. */
  trouble(source: Trouble | null): void
  /** The fault that meets this call, used up by one. The earliest one told comes first. */
  take(method: string, args: Args): Fault | undefined
}

export function createFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = []
  let trouble: Trouble | null = null
  return {
    add(fault) {
      waiting.push({ fault, left: fault.times ?? 1 })
    },
    trouble(source) {
      trouble = source
    },
    take(method, args) {
      const met = waiting.find(({ fault }) => fits(fault, method, args))
      if (met === undefined) return trouble?.({ method, payload: args.payload() })
      met.left--
      waiting = waiting.filter(({ left }) => left > 0)
      return met.fault
    },
  }
}

function fits(fault: Fault, method: string, args: Args): boolean {
  if (fault.method === undefined && method === 'getupdates') return false
  if (fault.method !== undefined && fault.method.toLowerCase() !== method) return false
  return fault.chat === undefined || args.text('chat_id') === String(fault.chat)
}
