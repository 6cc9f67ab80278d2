import { setFlagsFromString } from 'node:v8'

/**
 * By how much of what is needed V8's heap grows before it is looked through, in percent: usually, and where time counts.
 * Left alone it grows to twice or four times as much, a hundred MB; kept small, it is looked through so often that where
 * thousands of sources wait to be read, a third more of the processor is used.
 */
const [usual, hurried] = [10, 50]

/** Keeps V8's heap small, or lets it grow where much waits to be done. No option of Node's: a flag of V8, heeded as it runs. */
export function keepHeap(hurries: boolean): void {
  setFlagsFromString(`--heap-growing-percent=${hurries ? hurried : usual}`)
}
