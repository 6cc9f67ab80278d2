/**
 * What runs for weeks is to be small. V8 would let the space of what has just been made grow to 48 MB, and beyond while it
 * looks through what lives longer, as it would do one after the other. Much of what is made outside of that space, such
 * as the bytes of answers, is let go with it: one too large keeps them, one too small is looked through all the time. Of
 * the threads that clean up, two are enough on a small machine, and each has memory of its own. What lives longer is kept
 * small as it runs (src/wiring/heap.ts).
 */
export const options = ['--max-semi-space-size=4', '--no-separate-gc-phases', '--v8-pool-size=2']

/** glibc gives each thread memory of its own, and keeps what large blocks took once they are freed: 25 MB that nobody uses. */
export const environment = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' }
