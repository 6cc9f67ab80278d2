#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import './node-version.js'

// What was compiled once is kept, so that a start takes half of the time. Not in the folder for temporary files, where
// another user of the machine could leave something in its place.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/chapar'))

// What runs for weeks is to be small. V8 would let the space of what has just been made grow to 48 MB and more, and what
// lives longer to twice what is needed; a small space costs some time and saves half of the memory. glibc gives each thread
// memory of its own, and keeps what large blocks took once they are freed: 25 MB that nobody uses. Who says how it should be
// in the environment has it so. The process goes on as the same one, only begun anew.
if (process.argv[2] === 'run') {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=10')
  const memory = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' }
  if (process.platform === 'linux' && process.env.MALLOC_ARENA_MAX === undefined)
    process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
      ...memory,
      ...process.env,
    })
}

// Imported only after the check above, because an older Node cannot read TypeScript at all.
await import('../src/cli.ts')
