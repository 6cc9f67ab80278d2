#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
// Whole: an older Node lacks what is used of it, and is to come as far as the check.
import module from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import './node-version.js'
import { built, isBuilt } from './built.js'
import { environment, options } from './lean.js'

const runs = process.argv[2] === 'run'

// What is asked once shall come soon, so what was compiled once is kept; what runs for weeks would have it in memory as
// well. Not in the folder for temporary files, where another user of the machine could leave something in its place.
if (!runs) module.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/chapar'))

// The process goes on as the same one, only begun anew. Who says how it should be in the environment has it so.
if (runs) {
  if (process.platform === 'linux' && process.env.MALLOC_ARENA_MAX === undefined)
    process.execve?.(
      process.execPath,
      [process.execPath, ...options, ...process.execArgv, ...process.argv.slice(1)],
      { ...environment, ...process.env },
    )
  // In a process of its own, of which nothing stays. Where it fails, the sources are run as they are.
  if (!isBuilt()) spawnSync(process.execPath, [join(import.meta.dirname, 'build.js')], { stdio: 'ignore' })
}

// Under a supervisor SIGTERM reaches npm and its shell alone; with them gone nobody could tell the bot to stop.
if (runs && process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    // Once: told again, it would end in the middle of what is under way.
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 1_000).unref()
}

// Imported only after the check above, because an older Node cannot read TypeScript at all. The built form is 30 MB smaller.
await import(isBuilt() ? pathToFileURL(join(built, 'chapar.js')).href : '../src/cli.ts')
