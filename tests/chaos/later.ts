/**
 * Loaded before the bot: its clock runs ahead by CHAOS_LATER ms, as if it had lain dead for so long, while nobody waits.
 * The emulators run by the same clock.
 */
const later = Number(process.env.CHAOS_LATER ?? 0)
const RealDate = Date

globalThis.Date = class extends RealDate {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [RealDate.now() + later] : given) as [number]))
  }

  static override now(): number {
    return RealDate.now() + later
  }
} as DateConstructor
