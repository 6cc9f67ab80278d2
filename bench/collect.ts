import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { environment, options } from '../bin/lean.js'
import { parsing } from './collect/parse.ts'
import { pushed } from './collect/push.ts'
import type { Figure } from './figure.ts'

const feeds = 6_000
const rounds = 3

type Round = { readonly ms: number; readonly cpu: number; readonly read: number; readonly peak: number }

/**
 * Asking 6,000 feeds of a server on this machine, in a process of its own: the product, which reads, sorts and stores what
 * it is given, against bare undici, which only takes the same bytes, sixteen at a time over as many connections. They take
 * turns. The pause between two requests to one host is left out, as it is waiting and no work,
 * and what a bot does once, at its start: to put down which source is due when.
 *
 * A full round is one in which every feed comes in whole. How many have news makes most of what it costs: of five minutes,
 * one in ten has some, and that is what the bar is held against. None and all are told beside it, and the first sight, at
 * which a hundred thousand items are stored and made findable. Where a machine is busy with other things, processor time
 * says more than time.
 */
export async function collecting(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chapar-bench-'))
  const server = fork(join(import.meta.dirname, 'collect/server.ts'), [String(feeds), String(Date.now())])
  const [{ port, bytes }] = (await once(server, 'message')) as [{ port: number; bytes: number }]
  const [bare, product] = [await asker('bare', []), await asker('product', options)]

  async function asker(kind: string, flags: readonly string[]): Promise<ChildProcess> {
    const given = [kind, folder, String(feeds), String(port)]
    const child = fork(join(import.meta.dirname, 'collect/asker.ts'), given, {
      execArgv: [...flags],
      env: kind === 'product' ? { ...process.env, ...environment } : process.env,
    })
    await once(child, 'message')
    return child
  }
  const tell = async (what: string) => {
    await fetch(`http://127.0.0.1:${port}/${what}`, { method: 'POST' })
    // Until both have learnt that their connections are closed.
    await setTimeout(300)
  }
  /** Both go round the same feeds, each by connections of its own; gives bare's time by the product's. */
  const race = async (what: string) => {
    const gone = { bare: [] as Round[], product: [] as Round[] }
    for (let round = 0; round < rounds; round++) {
      await tell(what)
      for (const [name, child] of [
        ['bare', bare],
        ['product', product],
      ] as const) {
        await tell('close')
        gone[name].push(await goRound(child))
      }
    }
    return ratios(gone.bare, gone.product)
  }
  try {
    const first = { bare: await goRound(bare), product: await goRound(product) }
    const whole = await race('made')
    const some = await race('news/10')
    const all = await race('news/1')
    const unchanged = await race('close')
    const { peak } = await goRound(product)
    const speed = (measure: string, { time, cpu }: Ratios, bar?: Figure['bar']): Figure[] => [
      { measure, value: time, unit: "× bare undici's speed", ...(bar === undefined ? {} : { bar }) },
      { measure: `${measure}, by processor time`, value: cpu, unit: '× bare undici' },
    ]
    return [
      { measure: 'feeds of a round', value: bytes / feeds / 1024, unit: 'KiB each on average' },
      ...speed('first sight: all articles are new and stored', ratios([first.bare], [first.product])),
      ...speed('full round, all made anew, no news', whole),
      ...speed('full round, all made anew, one in ten with news', some, { least: 0.5 }),
      ...speed('full round, every feed with news', all),
      ...speed('unchanged round', unchanged, { least: 0.8 }),
      { measure: 'peak memory of it all', value: peak, unit: 'MiB', bar: { most: 350 } },
      ...(await pushed()),
      ...(await parsing()),
    ]
  } finally {
    for (const child of [bare, product]) {
      child.send('end')
      await once(child, 'exit')
    }
    server.kill()
    rmSync(folder, { recursive: true })
  }
}

async function goRound(child: ChildProcess): Promise<Round> {
  child.send('round')
  const [round] = (await once(child, 'message')) as [Round]
  if (round.read !== feeds) throw new Error(`${feeds - round.read} feeds were not read`)
  return round
}

type Ratios = { readonly time: number; readonly cpu: number }

function ratios(bare: readonly Round[], product: readonly Round[]): Ratios {
  const by = (of: (round: Round) => number) => median(bare.map(of)) / median(product.map(of))
  return { time: by(({ ms }) => ms), cpu: by(({ cpu }) => cpu) }
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
