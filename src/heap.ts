import { setFlagsFromString } from 'node:v8'

/**
 * By how much of what is needed V8's heap grows before it is looked through, in percent: usually, and where time counts.
 * Left alone it grows to twice or four times as much, a hundred MB; kept small, it is looked through so often that where
 * thousands of sources wait to be read, a third more of the processor is used.
 */
const [usual, hurried] = [10, 100]
/** How often, and for how long, V8 also brings together what lies scattered, in ms: pauses of 20 ms, for ten to twenty MB. */
const [tidiedEvery, tidiedFor] = [60_000, 10_000]

let hurrying = false

/** Lets V8's heap grow little, or more where much waits to be done. No option of Node's: a flag of V8, heeded as it runs. */
export function keepHeap(hurries: boolean): void {
  hurrying = hurries
  setFlagsFromString(`--heap-growing-percent=${hurries ? hurried : usual}`)
  if (hurries) setFlagsFromString('--no-optimize-for-size')
}

/** From now on what lies scattered in V8's heap is brought together every minute, unless much waits to be done then. */
export function tidyHeap(): void {
  const tidy = () => {
    if (hurrying) return
    setFlagsFromString('--optimize-for-size')
    setTimeout(() => setFlagsFromString('--no-optimize-for-size'), tidiedFor).unref()
  }
  setInterval(tidy, tidiedEvery).unref()
}
