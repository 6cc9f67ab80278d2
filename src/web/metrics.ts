import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { counts, durations, levels, type Meter } from '#core/meter.ts'

/** What Prometheus asks for; `text` is its exposition format, `type` the format's media type. */
export type Metrics = { readonly meter: Meter; readonly type: string; text(): Promise<string> }

type Named<of> = { readonly [name in keyof of]: readonly [metric: string, help: string] }

const counted: Named<typeof counts> = {
  planned: ['chapar_deliveries_planned_total', 'Deliveries recorded as duties since the start.'],
  sends: [
    'chapar_sends_total',
    'Calls that post, by what became of them: sent, busy, gone, rejected, moved, unknown.',
  ],
  edits: ['chapar_edits_total', 'Calls that edit a post, by what became of them.'],
  calls: ['chapar_calls_total', 'Requests that a platform answered.'],
  limited: ['chapar_rate_limited_total', 'Answers of 429 earned.'],
}
const timed: Named<typeof durations> = {
  firstSeen: ['chapar_first_seen_seconds', 'From publication, as the outlet dates it, to when it was seen.'],
  posted: ['chapar_posted_seconds', 'From when a story was first seen to its post in a chat.'],
}
/** With what one of its units is in those of Prometheus: seconds. */
const stand: { readonly [name in keyof typeof levels]: readonly [string, string, number] } = {
  deliveries: ['chapar_deliveries', 'Deliveries in the ledger by state, counted every five minutes.', 1],
  queueAge: ['chapar_queue_age_seconds', 'How long the oldest delivery that is due has waited.', 0.001],
  unplanned: ['chapar_stories_unplanned', 'Stories that could not be planned; the log says why.', 1],
  sourceLag: [
    'chapar_source_lag_seconds',
    'Since when sources were last heard: of this share no longer.',
    0.001,
  ],
  sources: [
    'chapar_sources',
    'Sources in use that answer, fail, were not read yet, or of which nothing can be stored.',
    1,
  ],
  connected: ['chapar_connected', 'Whether the line to a platform is up.', 1],
}
/** A second to twelve hours, in seconds. */
const buckets = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 43_200]

/** A meter of its own, with the figures of the process. */
export function metrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counters = mapOf(
    counted,
    counts,
    ([name, help], labelNames) => new Counter({ name, help, labelNames, registers }),
  )
  const histograms = mapOf(
    timed,
    durations,
    ([name, help], labelNames) => new Histogram({ name, help, labelNames, registers, buckets }),
  )
  const readers = new Map<
    string,
    () => Promise<readonly { readonly labels: object; readonly value: number }[]>
  >()
  mapOf(
    stand,
    levels,
    ([name, help, unit], labelNames, key) =>
      new Gauge({
        name,
        help,
        labelNames,
        registers,
        async collect() {
          // What cannot be read is not told; everything else is.
          const read = await readers
            .get(key)?.()
            .catch(() => [])
          this.reset()
          for (const { labels, value } of read ?? []) this.set(labels as Record<string, string>, value * unit)
        },
      }),
  )
  return {
    type: registry.contentType,
    text: () => registry.metrics(),
    meter: {
      count: (name, labels, times = 1) => counters.get(name)?.inc(labels, times),
      observe: (name, labels, ms) => histograms.get(name)?.observe(labels, Math.max(ms, 0) / 1_000),
      level: (name, read) => void readers.set(name, read),
    },
  }
}

function mapOf<entry extends readonly unknown[], made>(
  named: Readonly<Record<string, entry>>,
  labels: Readonly<Record<string, readonly string[]>>,
  make: (entry: entry, labels: string[], key: string) => made,
): Map<string, made> {
  return new Map(
    Object.entries(named).map(([key, entry]) => [key, make(entry, [...(labels[key] ?? [])], key)]),
  )
}
