import { once } from 'node:events'
import { type ChatInputCommandInteraction, MessageFlags, Routes } from 'discord.js'
import { expect, it } from 'vitest'
import { postingRest } from '../../../src/platforms/discord/rest.ts'
import { COMMANDS, login, start } from './bot.ts'

const TOPIC = { command: 'topic', options: { name: 'x' } }

async function ask(command: (interaction: ChatInputCommandInteraction) => Promise<unknown>) {
  const { discord, channel, rest } = await start()
  const { refused } = await login(discord, { command })
  return { discord, channel, rest, refused, answer: await discord.use({ ...TOPIC, channel }) }
}

it('tells the bot on request what came of its answer', async () => {
  const seen: unknown[] = []
  const { answer } = await ask(async interaction => {
    const response = await interaction.reply({ content: 'x', withResponse: true })
    seen.push(response.resource?.message?.id, (await interaction.fetchReply()).content)
  })
  await expect.poll(() => seen).toEqual([answer.message, 'x'])
})

it('puts the first follow-up in the place of a deferred answer, and further ones below', async () => {
  const { discord, channel, answer, refused } = await ask(async interaction => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    await interaction.followUp('First')
    await interaction.followUp('Second')
  })
  expect(answer).toMatchObject({ content: 'First', ephemeral: true, deferred: true })
  await expect.poll(() => discord.messages(channel)).toMatchObject([{ content: 'Second' }])
  expect(refused).toEqual([])
})

it('shows nothing when a deferred answer is deleted', async () => {
  const { answer } = await ask(async interaction => {
    await interaction.deferReply()
    await interaction.deleteReply()
  })
  expect(answer).toMatchObject({ message: null, content: '', deferred: true })
})

it('lets a pressed message be changed later, once the press was acknowledged', async () => {
  const { discord, channel } = await start()
  await login(discord, {
    command: interaction =>
      interaction.reply({
        content: 'Choose',
        components: [{ type: 1, components: [{ type: 2, style: 2, label: 'A', custom_id: 'a' }] }],
      }),
    async button(interaction) {
      await interaction.deferUpdate()
      await interaction.editReply({ content: 'Chosen', components: [] })
    },
  })
  const answer = await discord.use({ ...TOPIC, channel })
  const pressed = await discord.press({ message: answer, customId: 'a' })
  expect(pressed).toMatchObject({ message: answer.message, content: 'Chosen', deferred: true, edited: 1 })
})

it('may switch to new components only after a deferral, and never back', async () => {
  const text = { type: 10, content: 'New' }
  const { answer, refused } = await ask(async interaction => {
    await interaction.deferReply()
    await interaction.editReply({ flags: MessageFlags.IsComponentsV2, components: [text] })
    await interaction.editReply({ content: 'Old', components: [] })
  })
  expect(answer).toMatchObject({ content: '', flags: MessageFlags.IsComponentsV2, components: [text] })
  await expect.poll(() => refused).toMatchObject([{ code: 50035 }])
})

it('reports an answer as refused whose first try got through behind a 502', async () => {
  const { discord, channel } = await start()
  const { refused } = await login(discord, { command: interaction => interaction.reply('Once') })
  discord.fault({ kind: '502-after', match: { path: /callback$/ } })
  expect((await discord.use({ ...TOPIC, channel })).content).toBe('Once')
  await expect.poll(() => refused).toMatchObject([{ code: 40060 }])
})

it('pings whom it may: by default all in a post, only users in an answer, nobody after parse: []', async () => {
  const content = '<@10000000000000001> <@&20000000000000002> @everyone'
  const { discord, channel, rest } = await ask(interaction => interaction.reply(content))
  discord.setPermissions(channel, 8n)
  await rest.post(Routes.channelMessages(channel), { body: { content } })
  await rest.post(Routes.channelMessages(channel), { body: { content, allowed_mentions: { parse: [] } } })
  expect(discord.messages(channel).map(message => message.mentions)).toEqual([
    { users: ['10000000000000001'], roles: [], everyone: false },
    { users: ['10000000000000001'], roles: ['20000000000000002'], everyone: true },
    { users: [], roles: [], everyone: false },
  ])
})

it('takes uploads, and embeds that show them', async () => {
  const { discord, channel } = await start()
  discord.setPermissions(channel, 8n)
  // Where another undici is loaded beside discord.js's own, a plain REST can upload nothing.
  const rest = postingRest(discord.api, discord.token)
  await rest.post(Routes.channelMessages(channel), {
    body: { embeds: [{ title: 'x', image: { url: 'attachment://map.png' } }] },
    files: [{ name: 'map.png', data: Buffer.from('png') }],
  })
  expect(discord.messages(channel)).toMatchObject([{ attachments: ['map.png'] }])
})

it('needs a bot that is there, and gives up on one that went away', async () => {
  const { discord, channel, rest } = await start()
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: COMMANDS })
  await expect(discord.use({ ...TOPIC, channel })).rejects.toThrow('No bot is connected')
  let asked = () => {}
  const heard = new Promise<void>(resolve => {
    asked = resolve
  })
  const { client } = await login(discord, { command: async () => asked() })
  const answer = discord.use({ ...TOPIC, channel })
  await heard
  await client.destroy()
  await discord.close()
  await expect(answer).rejects.toThrow('The emulator was closed')
})

it('is heard once more by a bot that identified anew, for its guild commands too', async () => {
  const { discord, guild, channel } = await start()
  const { client } = await login(discord, {
    command: interaction => interaction.reply(interaction.commandName),
  })
  await client.application?.commands.set([{ name: 'here', description: 'Only here' }], guild)
  const ready = once(client, 'shardReady')
  discord.gateway.dropAll(1000)
  await ready
  expect((await discord.use({ command: 'here', channel })).content).toBe('here')
  expect(discord.gateway.identifies).toBe(2)
  const elsewhere = discord.addChannel({ guild: discord.addGuild() })
  await expect(discord.use({ command: 'here', channel: elsewhere })).rejects.toThrow('not registered')
})
