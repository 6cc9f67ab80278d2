import { getHeapStatistics, setFlagsFromString } from 'node:v8'

/**
 * By how much of what is needed V8's heap grows before it is looked through, in percent: where much is needed, where little
 * is, and where time counts. Left alone it grows to twice or four times as much, a hundred MB; kept small, it is looked
 * through so often that where thousands of sources wait to be read, a third more of the processor is used, and that
 * somebody who asks waits for it now and then.
 */
const [usual, generous, hurried] = [10, 20, 100]
/** So much is little, in bytes. */
const little = 64e6
/** How often, and for how long, V8 also brings together what lies scattered, in ms: pauses of 20 ms, for ten to twenty MB. */
const [tidiedEvery, tidiedFor] = [60_000, 10_000]

let hurrying = false

/** Lets V8's heap grow little, or more where much waits to be done. No option of Node's: a flag of V8, heeded as it runs. */
export function keepHeap(hurries: boolean): void {
  hurrying = hurries
  const calm = getHeapStatistics().used_heap_size < little ? generous : usual
  setFlagsFromString(`--heap-growing-percent=${hurries ? hurried : calm}`)
  if (hurries) setFlagsFromString('--no-optimize-for-size')
}

/** From now on what lies scattered in V8's heap is brought together every minute, unless much waits to be done then. */
export function tidyHeap(): void {
  const tidy = () => {
    if (hurrying) return
    keepHeap(false)
    setFlagsFromString('--optimize-for-size')
    setTimeout(() => setFlagsFromString('--no-optimize-for-size'), tidiedFor).unref()
  }
  setInterval(tidy, tidiedEvery).unref()
}
