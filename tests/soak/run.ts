import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paceOf } from '#core/collect/rhythm.ts'
import { type Fetch, guardedFetch } from '../../src/collect/fetch.ts'
import { usualManners } from '../../src/pipeline/looks.ts'
import { between, type Draw, drawFrom } from '../chaos/draw.ts'
import { type Answer, type Conditions, Servers } from './answer.ts'
import { Books } from './books.ts'
import { Clock } from './clock.ts'
import { fetchedFrom } from './direct.ts'
import type { Form } from './form.ts'
import { Hub } from './hub.ts'
import { Life, type LifePorts } from './life.ts'
import { type Outlet, outlets } from './outlet.ts'
import { type Verdict, verdict } from './verdict.ts'
import { openWire } from './wire.ts'

const [second, minute, hour] = [1_000, 60_000, 3_600_000]
const start = Date.parse('2026-11-23T08:00:00Z')

export type Report = Verdict & {
  readonly counts: Books['counts']
  /** What the hub sent. */
  readonly pushed: number
  readonly sparesServer: boolean
  readonly sources: number
  readonly wired: number
  readonly restarts: number
  readonly inWork: number
  /** Entries of the scheduler beyond one for each source, at most. */
  readonly excess: number
  readonly seconds: number
}

/** A world of outlets over so long, and a process that collects from it and ends again and again. */
export async function soak(form: Form, seed: string, say: (line: string) => void): Promise<Report> {
  const began = performance.now()
  const draw = drawFrom(seed)
  const clock = new Clock(start)
  const servers = new Servers()
  const answers = new Map<Outlet, Answer>()
  /** Where each was asked last. */
  const hosts = new Map<Outlet, string>()
  const byHost = new Map<string, Outlet>()
  const answerOf = (outlet: Outlet) => (address: string, asked: Conditions) => {
    const answer = servers.answer(outlet, address, asked, clock.now)
    answers.set(outlet, answer)
    return answer
  }
  const wire = await openWire((address, asked) => {
    const outlet = byHost.get(new URL(address).host)
    if (outlet === undefined) throw new Error(`nobody is at ${address}`)
    return answerOf(outlet)(address, asked)
  })
  const press = outlets(form.sources, draw, { from: start, to: start + form.span }, wire.port)
  const bySource = new Map(press.map(outlet => [outlet.source, outlet]))
  for (const outlet of press) if (outlet.wired) byHost.set(outlet.host, outlet)
  const sparesServer = draw('spares server') < 0.5
  const books = new Books(paceOf(5 * minute), new Map(), sparesServer)
  const memory = '/dev/shm'
  const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'soak-'))
  const lookup = (
    _: string,
    __: object,
    found: (e: null, a: { address: string; family: number }[]) => void,
  ) => found(null, [{ address: '127.0.0.1', family: 4 }])
  const real = guardedFetch([...byHost.keys()], 'Chapar/1 (soak)', {
    lookup,
    headers: 60_000,
    idle: 60_000,
    total: 60_000,
  })

  const hub = new Hub({
    press,
    servers,
    clock,
    draw,
    life: () => life,
    taken: (outlet, tokens) => books.told(outlet, tokens),
  })
  const ports: LifePorts = {
    folder,
    sources: press.map(({ source }) => source),
    pace: paceOf(5 * minute),
    manners: { ...usualManners, sparesServer },
    fetch: life => asking(life),
    askHub: (mode, push, life) => hub.ask(mode, push, life),
    finished(source, problem) {
      const outlet = bySource.get(source) as Outlet
      books.finished(outlet, hosts.get(outlet) ?? '', answers.get(outlet) as Answer, problem, clock.now)
    },
    written: () => books.written(),
    now: () => clock.now,
  }
  const bySourceId = new Map(press.map(outlet => [outlet.source.id, outlet]))
  const asking =
    (life: Life): Fetch =>
    async (address, ask = {}) => {
      const url = new URL(address)
      const outlet = bySourceId.get(url.pathname.split('/')[1] ?? '') as Outlet
      hosts.set(outlet, url.host)
      books.begins(outlet, url.host, clock.now)
      const hangs = outlet.incidents.some(
        ({ kind, from, to }) => kind === 'nothing, for ever' && from <= clock.now && clock.now < to,
      )
      const { promise, resolve } = Promise.withResolvers<void>()
      clock.at(clock.now + (hangs ? 15 * second : outlet.takes), () => {
        // What comes to one who is no more is nobody's.
        if (life.isOver) return
        life.works()
        resolve()
      })
      life.rests()
      await promise
      try {
        if (outlet.wired) return await real(address, ask)
        return fetchedFrom(answerOf(outlet), address, ask)
      } finally {
        if (!life.isOver) books.answered(outlet, url.host, answers.get(outlet) as Answer, clock.now)
      }
    }

  const ends = Array.from(
    { length: form.restarts },
    (_, n) => start + Math.round(draw('end', n) * form.span),
  ).sort((a, b) => a - b)
  let life: Life
  let [inWork, excess, said, restarts] = [0, 0, start, 0]
  try {
    life = await Life.begin(ports)
    // The last process lives for an hour at least, in which it is to make up for what the one before it missed.
    for (let until = start + form.span; clock.now < until; ) {
      const next = await life.go()
      excess = Math.max(excess, life.held - form.sources)
      const due = Math.max(Math.min(next, clock.next ?? Infinity), clock.now + 1)
      const end = ends[0] ?? Infinity
      const amid = draw('in work', restarts) < 0.6
      const happened = clock.pass(amid ? due : Math.min(due, end))
      // In the midst of what an answer sets going, or while some are waited for.
      if (end <= clock.now && (happened > 0 || !amid)) {
        ends.shift()
        if (amid) inWork++
        const turns = amid ? between(0, 150, draw('turns', restarts)) : 0
        for (let turn = 0; turn < turns; turn++) await null
        await life.end()
        clock.pass(clock.now + awayFor(draw, restarts++, form.outages))
        books.ended(clock.now)
        until = Math.max(until, clock.now + hour)
        life = await Life.begin(ports)
      }
      if (clock.now - said > 24 * hour) {
        said += 24 * hour
        say(
          `${new Date(clock.now).toISOString()} ${books.counts.looks} looks, ${books.problems.length} problems, ${Math.round((performance.now() - began) / 1000)} s ${books.problems.at(-1) ?? ''}`,
        )
      }
    }
    await life.settle()
    await life.go()
    books.close(clock.now)
    await life.end()
    const found = await verdict(folder, press, books, clock.now)
    const seconds = Math.round((performance.now() - began) / 1_000)
    return {
      ...found,
      counts: books.counts,
      pushed: hub.sent,
      sparesServer,
      sources: press.length,
      wired: byHost.size,
      restarts,
      inWork,
      excess,
      seconds,
    }
  } finally {
    await real.close()
    await wire.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A new process is there after seconds, or after hours, ms. */
function awayFor(draw: Draw, restart: number, outages: number): number {
  const drawn = draw('for', restart)
  return draw('away', restart) < outages ? between(1, 9, drawn) * hour : between(2, 60, drawn) * second
}
