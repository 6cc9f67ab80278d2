import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { temporaryFolder } from './running-chapar.ts'

const program = join(import.meta.dirname, '..', '..', 'bin', 'chapar.js')

/** The bot as it is started anywhere, with the sample edition and a folder that is gone afterwards. */
export function startEmulatedBot(environment: Readonly<Record<string, string>>) {
  const data = temporaryFolder()
  const env = {
    ...process.env,
    CHAPAR_DATA: data.folder,
    CHAPAR_SAMPLE: 'on',
    CHAPAR_PREVIEW: 'off',
    HTTP_PORT: '0',
    LOG_LEVEL: 'warn',
    ...environment,
  }
  // Not in the folder of the project, where a .env may stand.
  const child = spawn(process.execPath, [program, 'run'], {
    cwd: data.folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'close').then(() => undefined)
  // Whoever interrupts leaves no bot and no folder behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
  process.once('exit', () => {
    child.kill('SIGKILL')
    data.remove()
  })
  return {
    /** Resolves once it has ended, by itself or not. */
    ended,
    async stop(): Promise<void> {
      child.kill('SIGTERM')
      await ended
    },
  }
}
