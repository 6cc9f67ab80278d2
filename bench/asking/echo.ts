import { Client, Events } from 'discord.js'
import { Telegraf } from 'telegraf'
import type { Places } from './places.ts'

/**
 * The least a bot can be, in a process of its own: what each library makes of a command that is answered with the words given.
 * Nothing of ours is in it; by it our answers are measured.
 */
const places = JSON.parse(process.argv[2] ?? '') as Places

const client = new Client({ intents: [], rest: { api: places.discord.api } })
client.on(Events.InteractionCreate, async interaction => {
  if (interaction.isChatInputCommand())
    await interaction.reply({ content: interaction.options.getString('text', true) })
})
await client.login(places.discord.token)
await client.application?.commands.set([
  {
    name: 'echo',
    description: 'The same words',
    options: [{ type: 3, name: 'text', description: 'Which', required: true }],
  },
])

const bot = new Telegraf(places.telegram.token, { telegram: { apiRoot: places.telegram.api } })
bot.command('echo', async context => await context.reply(context.payload))
void bot.launch()
process.send?.('ready')

process.on('disconnect', () => process.exit())
