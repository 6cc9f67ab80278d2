import { within } from '#core/chat/pause.ts'
import { slips } from '../../config/settings.ts'
import { run } from '../main.ts'
import { keepHeap, tidyHeap } from '../wiring/heap.ts'
import { printError, printLine, UsageError, type Verb } from './verb.ts'

/** What hangs is left behind after so long, in ms: whoever told the bot to stop kills it after ten seconds. */
const stopTime = 8_000

export const verb: Verb = {
  name: 'run',
  summary: 'run the bot: collect, post and answer (this is what npm start does)',
  help: `Usage: chapar run

Collects the region's press, posts new stories to the chats that follow them, and answers commands.
With DISCORD_TOKEN or TELEGRAM_TOKEN set the bots run; with neither, a local preview opens.
Settings are explained in .env.example. Ctrl+C stops it cleanly: it takes no more work, ends what is under way, and
leaves what still hangs after eight seconds (exit code 1); the next start finds out what became of that.
`,
  options: {},
  async run(inputs, _options, settings) {
    if (inputs.length > 0) throw new UsageError('Nothing is named here: what it works with is set in .env.')
    keepHeap(false)
    tidyHeap()
    // Who misspelt the name of a token would wonder at the preview that opens instead.
    for (const slip of slips()) printError(`Settings: ${slip}\n`)
    const told = stopSignal()
    const running = await Promise.race([run(settings, () => new Date(), keepHeap), told])
    // Nobody has been served yet, and the first process of a container dies of no signal by itself.
    if (running === undefined) process.exit(0)
    const why = settings.CHAPAR_SAMPLE === 'on' ? 'CHAPAR_SAMPLE is on' : 'No outlet can be reached'
    const sample = running.sample ? `\n${why}, so it shows a sample edition of invented news.` : ''
    const preview = settings.CHAPAR_PREVIEW === 'on' || (!settings.DISCORD_TOKEN && !settings.TELEGRAM_TOKEN)
    const where =
      preview && settings.CHAPAR_PREVIEW !== 'off'
        ? `Chapar: chat with the bot at ${running.url}`
        : `Chapar is running. Health: ${running.url}/healthz`
    printLine(`${where}${sample}`)
    await told
    if (await within(running.stop(), stopTime)) return 0
    printError(
      'Stopped with something under way that did not end; what became of it is found out at the next start.\n',
    )
    process.exit(1)
  },
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
