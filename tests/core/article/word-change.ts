import type { Change, Figure } from '#core/article/changes/changes.ts'

/** A change in English words, as a test expects it: "number: 12 → 14 people killed". */
export function wordChange(change: Change): string {
  switch (change.kind) {
    case 'headline':
      return `headline: “${change.from}” → “${change.to}”`
    case 'number':
      return `number: ${amount(change.from.value)} → ${figure(change.to)}`
    case 'name':
      return change.from === null ? `name added: ${change.to}` : `name: ${change.from} → ${change.to}`
    case 'correction':
      return `correction note added: “${change.text}”`
    case 'retraction':
      return `retracted: “${change.text}”`
    case 'text':
      return `text: ${counts(change)}`
    case 'minor':
      return 'minor: spelling or punctuation'
  }
}

const amount = (value: number) => value.toLocaleString('en')

function figure({ value, unit, role }: Figure): string {
  if (unit === 'percent') return `${amount(value)}%`
  const words = [amount(value), unit?.length === 3 ? unit.toUpperCase() : unit?.replace('-', ' '), role]
  return words.filter(word => word !== null && word !== undefined).join(' ')
}

function counts({ added, removed, rewritten }: Change & { kind: 'text' }): string {
  const parts = [
    [added, 'added'],
    [removed, 'removed'],
    [rewritten, 'rewritten'],
  ] as const
  const named = parts.filter(([count]) => count > 0)
  return named.map(([count, what]) => `${count} ${count === 1 ? 'sentence' : 'sentences'} ${what}`).join(', ')
}
