import { type Correction, Corrections } from '../story/joining/corrections.ts'
import type { KeptCorrection } from '../story/store.ts'
import type { Request, Services } from './command.ts'

/** Why nothing was changed; each has a sentence, `correct-<reason>`. */
export type Reason = 'already' | 'apart' | 'together' | 'old' | 'gone' | 'undone' | 'later'

/** What became of what an editor said: how it is kept, or why nothing was changed, and what stands in the way. */
export type Outcome =
  | { readonly kept: KeptCorrection }
  | { readonly reason: Reason; readonly by?: KeptCorrection }

/** Whether somebody may correct: who is named as an editor, and whoever runs the bot. */
export function mayCorrect({ person, operator }: Asking, { editors }: Pick<Services, 'editors'>): boolean {
  return operator === true || (person !== undefined && editors.has(person))
}
type Asking = Pick<Request, 'person' | 'operator'>

/** Says of two articles that they report one event, or that `article` reports another than `other`, where that changes anything. */
export async function correct(
  { says, article, other }: Correction,
  request: Request,
  services: Services,
): Promise<Outcome> {
  const { corrections } = services
  const [one, another] = [await corrections.place(article), await corrections.place(other)]
  if (one === null || another === null) return { reason: 'gone' }
  if (article === other) return { reason: 'together' }
  const isOne = one.story === another.story
  if (isOne === (says === 'same')) return { reason: isOne ? 'together' : 'apart' }
  return await say({ says, article, other }, 'already', request, services)
}

/** Takes back what was said: the contrary of the same two does, with all that it brought. */
export async function undo(serial: number, request: Request, services: Services): Promise<Outcome> {
  const holding = await holdingCorrections(services)
  const kept = holding.find(each => each.serial === serial)
  if (kept === undefined) return { reason: 'undone' }
  const { says, article, other } = kept
  // Who left a story and came into another would bring that one along.
  const later = holding.findLast(each => each.serial > serial && each.says === 'same' && isOf(article, each))
  if (says === 'different' && later !== undefined) return { reason: 'later', by: later }
  const contrary = says === 'same' ? 'different' : 'same'
  return await say({ says: contrary, article, other }, 'undone', request, services)
}

/** What was said so far and holds, oldest first, as far as its articles may be read here. */
export async function holdingCorrections({ corrections, outlets, sources }: Services) {
  const all = await corrections.all()
  const held = new Corrections(all)
  const open = new Set(sources.map(({ id }) => id))
  const isOpen = (source: string) => open.has(source) || !outlets.has(source)
  return all.filter(each => held.holds(each) && each.told.every(({ source }) => isOpen(source)))
}

async function say(
  correction: Correction,
  known: Reason,
  { now }: Request,
  { corrections }: Services,
): Promise<Outcome> {
  const { article, other } = correction
  for (const id of [article, other]) {
    const place = await corrections.place(id)
    if (place === null) return { reason: 'gone' }
    if (!place.isLive) return { reason: 'old' }
  }
  const serial = await corrections.add(correction, now)
  const kept = (await corrections.all()).find(each => each.serial === serial)
  return kept === undefined ? { reason: known } : { kept }
}

function isOf(id: string, { article, other }: Correction): boolean {
  return article === id || other === id
}
