import fc from 'fast-check'

/**
 * Property tests draw the same examples in every run, so that a failure is the change's own; SEED=… draws others,
 * and SEED=random whatever comes.
 */
const { SEED = '20261123' } = process.env
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) })
