/**
 * What runs for weeks is to be small. V8 would let the space of what has just been made grow to 48 MB, and what lives
 * longer to twice or four times what is needed. Much of what is made outside of that space, such as the bytes of answers,
 * is let go with it: one too large keeps them, one too small is looked through all the time. The first is told to Node as
 * it begins; the second, which is no option of Node's, to V8 as it runs. Of the threads that clean up, two are enough on a small
 * machine, and each has memory of its own.
 * `--optimize-for-size` with a growth of 10 would take some 40 MB less, and collecting a quarter to a half longer.
 */
export const options = ['--max-semi-space-size=4', '--v8-pool-size=2']
export const growth = '--heap-growing-percent=25'

/** glibc gives each thread memory of its own, and keeps what large blocks took once they are freed: 25 MB that nobody uses. */
export const environment = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' }
