import { once } from 'node:events'
import { Client, Events, MessageFlags, Routes } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { login, start } from './bot.ts'

describe('a bot at the gateway', () => {
  it('logs in without intents and is ready', async () => {
    const { discord, guild } = await start()
    const connected = discord.connected()
    const { client } = await login(discord)
    await connected
    expect(client.user?.id).toBe(discord.applicationId)
    expect([...client.guilds.cache.keys()]).toEqual([guild])
    expect(discord.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /gateway/bot'])
  })

  it('is told with a wrong token that it is unauthorized', async () => {
    const { discord } = await start()
    const client = new Client({ intents: [], rest: { api: discord.api } })
    onTestFinished(() => client.destroy())
    await expect(client.login(`${discord.token}x`)).rejects.toMatchObject({ code: 'TokenInvalid' })
    expect(discord.requests[0]).toMatchObject({ authorized: false, status: 401 })
  })

  it('loses the connection with 4004 on a wrong token', async () => {
    const { discord } = await start()
    const socket = new WebSocket(`${discord.api.replace('http', 'ws')}/?v=10&encoding=json`)
    await once(socket, 'message')
    socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0, properties: {} } }))
    const [code] = await once(socket, 'close')
    expect(code).toBe(4004)
  })

  it('gives up for good when closed with 4004', async () => {
    const { discord } = await start()
    const { client } = await login(discord)
    const gone = once(client, Events.ShardDisconnect)
    discord.gateway.dropAll(4004)
    expect((await gone)[0]).toMatchObject({ code: 4004 })
    expect(discord.gateway).toMatchObject({ sessions: 0, identifies: 1 })
  })

  it('resumes after a broken line and answers what was asked meanwhile', async () => {
    const { discord, channel } = await start()
    await login(discord, { command: interaction => interaction.reply('Here') })
    discord.gateway.dropAll()
    const answer = await discord.use({ command: 'topic', options: { name: 'x' }, channel })
    expect(answer.content).toBe('Here')
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 })
  })

  it('resumes when asked to reconnect', async () => {
    const { discord } = await start()
    const { client } = await login(discord)
    const resumed = once(client, Events.ShardResume)
    discord.gateway.requestReconnect()
    await resumed
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1, sessions: 1 })
  })

  it('resumes when its heartbeats are no longer acknowledged', async () => {
    const { discord } = await start({ heartbeatMs: 20 })
    const { client } = await login(discord)
    const resumed = once(client, Events.ShardResume)
    discord.gateway.stopAcks(true)
    await resumed
    discord.gateway.stopAcks(false)
    expect(discord.gateway.identifies).toBe(1)
  })

  it('identifies anew when its session is declared invalid, and resumes when it is said to be good', async () => {
    const { discord } = await start()
    const { client } = await login(discord)
    const resumed = once(client, Events.ShardResume)
    discord.gateway.invalidateSession(true)
    await resumed
    const ready = once(client, Events.ShardReady)
    discord.gateway.invalidateSession(false)
    await ready
    expect(discord.gateway).toMatchObject({ identifies: 2, resumes: 1 })
  })

  it('may not ask for a privileged intent', async () => {
    const { discord } = await start()
    const client = new Client({ intents: ['MessageContent'], rest: { api: discord.api } })
    onTestFinished(() => client.destroy())
    await expect(client.login(discord.token)).rejects.toThrow('disallowed intents')
  })

  it('hears with the intent GUILDS that it joined and was kicked', async () => {
    const { discord, guild, channel } = await start()
    const client = new Client({ intents: ['Guilds'], rest: { api: discord.api } })
    onTestFinished(() => client.destroy())
    await Promise.all([once(client, Events.ClientReady), client.login(discord.token)])
    expect(client.channels.cache.has(channel)).toBe(true)
    const joined = once(client, Events.GuildCreate)
    const other = discord.addGuild({ name: 'Other' })
    expect((await joined)[0]).toMatchObject({ id: other })
    const kicked = once(client, Events.GuildDelete)
    discord.removeGuild(guild)
    expect((await kicked)[0]).toMatchObject({ id: guild })
  })
})

const row = (custom_id: string) => ({
  type: 1,
  components: [{ type: 2, style: 1, custom_id, label: 'Next' }],
})

describe('a person using a bot', () => {
  it('reads the answer to a slash command, and the next page after a press', async () => {
    const { discord, channel, time } = await start()
    await login(discord, {
      command(interaction) {
        time.ms += 100
        const content = `On ${interaction.options.getString('name')}`
        return interaction.reply({ content, components: [row('p2')] })
      },
      button: interaction => interaction.update({ content: 'Page 2', components: [] }),
    })
    const answer = await discord.use({ command: 'topic', options: { name: 'Baku' }, channel })
    expect(answer).toMatchObject({
      content: 'On Baku',
      ephemeral: false,
      deferred: false,
      edited: 0,
      ackMs: 100,
    })
    const turned = await discord.press({ message: answer, customId: 'p2' })
    expect(turned).toMatchObject({ message: answer.message, content: 'Page 2', components: [], edited: 1 })
    expect(discord.messages(channel)).toMatchObject([
      { content: 'Page 2', edited: 1, author: discord.applicationId },
    ])
    await expect(discord.press({ message: answer, customId: 'p2' })).rejects.toThrow(
      'nothing with the custom id',
    )
  })

  it('waits for a deferred answer, which only they see', async () => {
    const { discord, channel } = await start()
    await login(discord, {
      async command(interaction) {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral })
        return interaction.editReply({ content: 'At last', components: [row('b')] })
      },
      button: interaction => interaction.update('Pressed'),
    })
    const answer = await discord.use({ command: 'topic', options: { name: 'x' }, channel, user: 'anna' })
    expect(answer).toMatchObject({ content: 'At last', ephemeral: true, deferred: true })
    expect(discord.messages(channel)).toEqual([])
    expect(discord.ephemerals(channel)).toHaveLength(1)
    await expect(discord.press({ message: answer, customId: 'b', user: 'boris' })).rejects.toThrow(
      'Only the person',
    )
    expect(await discord.press({ message: answer, customId: 'b', user: 'anna' })).toMatchObject({
      content: 'Pressed',
    })
    expect(discord.requests.map(request => request.path)).toContainEqual(expect.stringMatching(/@original$/))
  })

  it('is offered choices while typing, at most 25', async () => {
    const { discord, channel } = await start()
    const choices = Array.from({ length: 26 }, (_, index) => ({ name: `Choice ${index}`, value: `${index}` }))
    const { refused } = await login(discord, {
      async typing(interaction) {
        await interaction.respond(choices).catch(error => refused.push(error))
        await interaction.respond(choices.slice(1))
      },
    })
    const offered = await discord.autocomplete({ command: 'topic', option: 'name', value: 'ba', channel })
    expect(offered).toEqual(choices.slice(1))
    expect(refused).toMatchObject([{ code: 50035 }])
  })

  it('is told who may post where they point to', async () => {
    const { discord, guild, channel } = await start()
    const target = discord.addChannel({ guild, permissions: 1024n })
    const manager = { memberPermissions: 1n << 5n, locale: 'ru', guildLocale: 'tr' }
    await login(discord, {
      command(interaction) {
        const picked = interaction.options.getChannel('channel', true)
        const rights = 'appPermissions' in picked ? picked.appPermissions : null
        return interaction.reply(`${rights?.bitfield} ${interaction.locale} ${interaction.guildLocale}`)
      },
    })
    const use = { command: 'subscribe', options: { channel: target }, channel }
    expect((await discord.use({ ...use, ...manager })).content).toBe('1024 ru tr')
    await expect(discord.use(use)).rejects.toThrow('not offered to this member')
    const dm = discord.addChannel({})
    await expect(discord.use({ ...use, channel: dm })).rejects.toThrow('direct message')
    const forum = { channel: discord.addChannel({ guild, type: 15 }) }
    await expect(discord.use({ ...use, ...manager, options: forum })).rejects.toThrow('another type')
    await expect(discord.use({ ...use, ...manager, options: {} })).rejects.toThrow('needs the option channel')
    await expect(discord.use({ command: 'nonsense', channel })).rejects.toThrow('not registered')
  })

  it('gets no answer that comes after three seconds, nor a second one', async () => {
    const { discord, channel, time } = await start()
    let lateMs = 3001
    const { refused } = await login(discord, {
      async command(interaction) {
        time.ms += lateMs
        await interaction.reply('One')
        const again = Routes.interactionCallback(interaction.id, interaction.token)
        await interaction.client.rest.post(again, {
          auth: false,
          body: { type: 4, data: { content: 'Two' } },
        })
      },
    })
    const use = { command: 'topic', options: { name: 'x' }, channel }
    await expect(discord.use(use)).rejects.toThrow('did not respond')
    await expect.poll(() => refused.splice(0)).toMatchObject([{ status: 404, code: 10062 }])
    lateMs = 2999
    expect((await discord.use(use)).content).toBe('One')
    await expect.poll(() => refused).toMatchObject([{ status: 400, code: 40060 }])
  })

  it('no longer sees edits once fifteen minutes have passed', async () => {
    const { discord, channel, time } = await start()
    const { client, refused } = await login(discord, {
      async command(interaction) {
        await interaction.reply('Now')
        time.ms += 15 * 60_000 + 1
        return interaction.editReply('Later')
      },
    })
    await discord.use({ command: 'topic', options: { name: 'x' }, channel })
    await expect.poll(() => refused).toMatchObject([{ status: 401, code: 50027 }])
    // A 401 on a request without the bot's token must not cost the client its token.
    await expect(client.rest.get(Routes.user('@me'))).resolves.toMatchObject({ id: discord.applicationId })
  })

  it('reaches two running processes, of which one is too late', async () => {
    const { discord, channel } = await start()
    const { refused } = await login(discord, { command: interaction => interaction.reply('Mine') })
    discord.gateway.duplicateInteractions(true)
    expect((await discord.use({ command: 'topic', options: { name: 'x' }, channel })).content).toBe('Mine')
    await expect.poll(() => refused).toMatchObject([{ code: 40060 }])
    expect(discord.messages(channel)).toHaveLength(1)
  })
})
