import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const mostWords = 4_000

/** One life of the bot: the real program, as `npm start` runs it. */
export type Life = {
  /** Its last words so far. */
  said(): string
  /** Whether it has ended. */
  ended(): boolean
  /** Resolves once it has: with which code or signal, and its last words. */
  readonly end: Promise<{ readonly how: string; readonly said: string }>
  kill(signal: 'SIGKILL' | 'SIGTERM'): void
}

const alive = new Set<ChildProcess>()
// Whoever interrupts a run leaves no bot behind.
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

/** Starts it with nothing of this machine's environment, its clock `later` ms ahead. */
export function startBot(environment: Readonly<Record<string, string>>, later: number): Life {
  const args = ['--import', join(import.meta.dirname, 'later.ts'), join(root, 'bin', 'chapar.js'), 'run']
  const env = { PATH: process.env.PATH, CHAOS_LATER: String(later), ...environment }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  alive.add(child)
  let said = ''
  const hear = (words: Buffer) => {
    said = (said + words).slice(-mostWords)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const end = once(child, 'close').then(([code, signal]) => {
    alive.delete(child)
    return { how: String(signal ?? code), said }
  })
  return {
    said: () => said,
    ended: () => child.exitCode !== null || child.signalCode !== null,
    end,
    kill: signal => void child.kill(signal),
  }
}
