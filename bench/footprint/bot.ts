import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Places } from '../asking/places.ts'

export type MeasuredBot = {
  /** The most memory it had so far, and has now, in MB (10^6 bytes), as the system counts it. */
  peak(): number
  now(): number
  /** Resolves once it has been nearly idle for some seconds. */
  rests(): Promise<void>
  stop(): Promise<void>
}

/** What the bot is run with to look into it, such as --cpu-prof. */
const options = process.env.BENCH_NODE_OPTIONS ?? ''

/** At rest it uses less than this share of a processor, looked at every so many ms. */
const [idle, looked] = [0.1, 3_000]

/** The bot as operators start it, on a data folder, with outlets of a file that are asked at `host`. */
export async function startBot(
  data: string,
  sources: string,
  host: string,
  { discord, telegram }: Places,
): Promise<MeasuredBot> {
  const env = {
    PATH: process.env.PATH ?? '',
    LOG_LEVEL: 'warn',
    HTTP_PORT: '0',
    NODE_OPTIONS: options,
    CHAPAR_DATA: data,
    CHAPAR_SOURCES: sources,
    CHAPAR_ALLOW_HOSTS: host,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_URL: telegram.api,
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
  // Time in user and system mode, in hundredths of a second, follow eleven others behind the name.
  const busy = () => {
    const times = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(times[11]) + Number(times[12])) * 10
  }
  return {
    peak: () => kilobytes('VmHWM'),
    now: () => kilobytes('VmRSS'),
    async rests() {
      for (let before = busy(); ; ) {
        await pause(looked)
        const after = busy()
        if (after - before < idle * looked) return
        before = after
      }
    },
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
