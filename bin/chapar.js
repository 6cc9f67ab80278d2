#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
// Whole: an older Node lacks what is used of it, and is to come as far as the check.
import module from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import './node-version.js'
import { built, isBuilt } from './built.js'

const runs = process.argv[2] === 'run'

// What is asked once shall come soon, so what was compiled once is kept; what runs for weeks would have it in memory as
// well. Not in the folder for temporary files, where another user of the machine could leave something in its place.
if (!runs) module.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/chapar'))

// What runs for weeks is to be small. V8 would let the space of what has just been made grow to 48 MB and more, and what
// lives longer to twice what is needed; a small space costs some time and saves half of the memory. glibc gives each thread
// memory of its own, and keeps what large blocks took once they are freed: 25 MB that nobody uses. Who says how it should be
// in the environment has it so. The process goes on as the same one, only begun anew.
if (runs) {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=10')
  const memory = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' }
  if (process.platform === 'linux' && process.env.MALLOC_ARENA_MAX === undefined)
    process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
      ...memory,
      ...process.env,
    })
  // In a process of its own, of which nothing stays. Where it fails, the sources are run as they are.
  if (!isBuilt()) spawnSync(process.execPath, [join(import.meta.dirname, 'build.js')], { stdio: 'ignore' })
}

// Imported only after the check above, because an older Node cannot read TypeScript at all. The built form is 30 MB smaller.
await import(isBuilt() ? pathToFileURL(join(built, 'chapar.js')).href : '../src/cli.ts')
