import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

export type MeasuredBot = {
  /** The most memory it had so far, and has now, in MB (10^6 bytes), as the system counts it. */
  peak(): number
  now(): number
  stop(): Promise<void>
}

/** What the bot is run with to look into it, such as --cpu-prof. */
const options = process.env.BENCH_NODE_OPTIONS ?? ''

/** The bot as operators start it. */
export async function startBot(environment: Readonly<Record<string, string>>): Promise<MeasuredBot> {
  const env = {
    PATH: process.env.PATH ?? '',
    LOG_LEVEL: 'warn',
    HTTP_PORT: '0',
    NODE_OPTIONS: options,
    ...environment,
  }
  const child = spawn(process.execPath, ['bin/chapar.js', 'run'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await saysThatItRuns(child)
  const kilobytes = (line: string) => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    return (Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)?.[1]) * 1024) / 1e6
  }
  return {
    peak: () => kilobytes('VmHWM'),
    now: () => kilobytes('VmRSS'),
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function saysThatItRuns(child: ChildProcess): Promise<void> {
  let out = ''
  child.stdout?.setEncoding('utf8')
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', text => {
      out += text
      if (/Chapar is running/.test(out)) resolve()
    })
    child.on('exit', code => reject(new Error(`the bot ended with ${code}`)))
  })
}
