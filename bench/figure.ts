/** One figure: what was measured, against what or in which unit, and what it has to reach. */
export type Figure = {
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly bar?: { readonly least: number } | { readonly most: number }
}

export function print({ measure, value, unit, bar }: Figure): string {
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(2)
  return `${measure.padEnd(54)} ${shown.padStart(8)} ${unit.padEnd(34)}${bar === undefined ? '' : verdict(value, bar)}`.trimEnd()
}

function verdict(value: number, bar: NonNullable<Figure['bar']>): string {
  return 'least' in bar
    ? `${bar.least} or more  ${value >= bar.least ? 'ok' : 'below'}`
    : `${bar.most} or less  ${value <= bar.most ? 'ok' : 'above'}`
}
