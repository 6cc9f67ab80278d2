import { type Draw, pick } from '../chaos/draw.ts'

const [hour, day] = [3_600_000, 24 * 3_600_000]

/** What an outlet published. `token` stands in its text and never changes, whatever else does. */
export type Piece = {
  readonly token: string
  readonly at: number
  readonly title: string
  /** When its title was corrected, if it was. */
  readonly correctedAt: number | null
  readonly dated: boolean
  /** Whether the feed carries it twice. */
  readonly twice: boolean
}

const who = ['council', 'ministry', 'school', 'railway', 'theatre', 'market', 'museum', 'hospital']
const does = ['opens', 'closes', 'repairs', 'moves', 'paints', 'counts', 'measures', 'sells']
const what = ['bridges', 'gardens', 'wagons', 'windows', 'roofs', 'books', 'bells', 'lamps', 'wells']

/** Its archive of a month, and what it publishes until the end: less by night, and by chance. */
export function piecesOf(
  outlet: number,
  draw: Draw,
  { perWeek, from, to }: { readonly perWeek: number; readonly from: number; readonly to: number },
): Piece[] {
  const pieces: Piece[] = []
  // Forty pieces of archive at most come in the week before.
  let at = from - Math.min(30 * day, (40 * 7 * day) / perWeek)
  for (let n = 0; at < to; n++) {
    const night = new Date(at).getUTCHours() < 5 ? 3 : 0.85
    at += Math.max(1_000, Math.round(-Math.log(1 - draw('gap', n)) * night * ((7 * day) / perWeek)))
    if (at >= to) break
    const [one, two, three] = [who, does, what].map((words, k) =>
      pick(
        words.map(word => [word, 1] as const),
        draw('title', n, k),
      ),
    )
    // Some headlines come back each day.
    const daily = draw('daily') < 0.1 && draw('daily', n) < 0.1
    pieces.push({
      token: `piece-${outlet}-${n}-end`,
      at,
      title: daily ? 'Exchange rates' : `The ${one} ${two} ${n} ${three}`,
      correctedAt: !daily && draw('corrected', n) < 0.06 ? at + Math.round(draw('when', n) * 8 * hour) : null,
      dated: draw('dated', n) > 0.02,
      twice: draw('twice', n) < 0.02,
    })
  }
  return pieces
}
