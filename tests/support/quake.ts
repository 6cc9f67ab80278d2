import type { Newsroom } from './newsroom.ts'

/** The headline of the first report. */
export const quake = 'Strong earthquake shakes Tbilisi, buildings damaged'

/** Each in words of its own: any three of them make it breaking. */
const reports = {
  herald: [
    quake,
    'A strong earthquake shook Tbilisi, the capital of Georgia; several buildings were damaged.',
  ],
  courier: [
    'Earthquake shakes Tbilisi, buildings are damaged',
    'A strong earthquake shook Tbilisi in Georgia; several buildings were damaged, officials said.',
  ],
  observer: [
    'Buildings damaged as strong earthquake shakes Tbilisi',
    'A strong earthquake has shaken Tbilisi in Georgia, damaging buildings.',
  ],
  gazette: [
    'Strong earthquake damages buildings in Tbilisi',
    'Buildings were damaged as a strong earthquake shook Tbilisi, Georgia.',
  ],
} as const

export function reportQuake(room: Newsroom, outlet: keyof typeof reports): void {
  const [title, text] = reports[outlet]
  room.publish(outlet, title, { text })
}
