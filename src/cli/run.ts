import { run } from '../main.ts'
import { printLine, type Verb } from './verb.ts'

/** What an operator waits for at most when the bot is told to stop, in ms. */
const stopTime = 10_000

export const verb: Verb = {
  name: 'run',
  summary: 'run the bot: collect, post and answer (this is what npm start does)',
  help: `Usage: chapar run

Collects the region's press, posts new stories to the chats that follow them, and answers commands.
With DISCORD_TOKEN or TELEGRAM_TOKEN set the bots run; with neither, a local preview opens.
Settings are explained in .env.example. Ctrl+C stops it cleanly.
`,
  options: {},
  async run(_inputs, _options, settings) {
    const running = await run(settings)
    const sample = running.sample
      ? ' No outlet can be reached, so it shows a sample edition of invented news.'
      : ''
    const preview = settings.CHAPAR_PREVIEW === 'on' || (!settings.DISCORD_TOKEN && !settings.TELEGRAM_TOKEN)
    if (preview && settings.CHAPAR_PREVIEW !== 'off')
      printLine(`Chapar: chat with the bot at ${running.url}${sample}`)
    else printLine(`Chapar is running. Health: ${running.url}/healthz`)
    await stopSignal()
    const late = setTimeout(() => process.exit(1), stopTime)
    await running.stop()
    clearTimeout(late)
    return 0
  },
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
