import { startDiscord } from '../tests/support/discord/emulator.ts'
import { startTelegram } from '../tests/support/telegram/emulator.ts'
import { placesOn } from './asking/places.ts'

/** Both emulators, enforcing their limits, in a process of their own as the platforms are: told how many chats to have. */
const chats = Number(process.argv[2])
process.send?.(placesOn(await startDiscord({ limits: true }), await startTelegram(), chats))
process.on('disconnect', () => process.exit())
