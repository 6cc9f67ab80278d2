import type { ButtonInteraction } from 'discord.js'
import { expect, it } from 'vitest'
import { login, many, start } from './bot.ts'

const TOPIC = { command: 'topic', options: { name: 'x' } }
const button = { type: 2, style: 2, label: 'A', custom_id: 'a' }
const field = { type: 4, custom_id: 'words', style: 1, max_length: 5, required: true }
const label = { type: 18, label: 'Which?', component: field }
const window = { custom_id: 'w', title: 'Which?', components: [label] }

type Parts = Parameters<ButtonInteraction['showModal']>[0]

/** A person presses a button, and the bot does `press` then. */
async function pressed(
  press: (interaction: ButtonInteraction) => Promise<unknown>,
  components: unknown[] = [button],
) {
  const world = await start()
  const row = { type: 1, components }
  const { refused } = await login(world.discord, {
    command: interaction => interaction.reply({ content: 'Choose', components: [row as never] }),
    button: press,
  })
  const message = await world.discord.use({ ...TOPIC, channel: world.channel })
  return { ...world, refused, message }
}
const opening = (data: object) => (interaction: ButtonInteraction) =>
  interaction.showModal(data as unknown as Parts)

it('opens a window on a press, once, and takes what its field allows from whoever it is open for', async () => {
  const { discord, message, refused } = await pressed(async interaction => {
    await interaction.showModal(window as unknown as Parts)
    interaction.replied = false
    await interaction.showModal(window as unknown as Parts)
  })
  const modal = await discord.ask({ message, customId: 'a' })
  expect(modal).toMatchObject({
    title: 'Which?',
    fields: [{ customId: 'words', label: 'Which?', maxLength: 5 }],
  })
  await expect.poll(() => refused).toMatchObject([{ code: 40060 }])
  await expect(discord.submit({ modal, values: {} })).rejects.toThrow('words must be filled in')
  await expect(discord.submit({ modal, values: { words: 'longer' } })).rejects.toThrow(
    'too short or too long',
  )
  await expect(discord.submit({ modal, user: 'other', values: { words: 'x' } })).rejects.toThrow(
    'somebody else',
  )
})

it('refuses a window that is over the limits, late, or after another answer', async () => {
  const wrong = [
    { ...window, title: 'x'.repeat(46) },
    { ...window, custom_id: 'x'.repeat(101) },
    { ...window, components: [] },
    { ...window, components: many(6, () => label) },
    { ...window, components: [{ ...label, label: 'x'.repeat(46) }] },
    { ...window, components: [{ ...label, description: 'x'.repeat(101) }] },
    { ...window, components: [{ ...label, component: { ...field, placeholder: 'x'.repeat(101) } }] },
    { ...window, components: [label, label] },
  ]
  for (const data of wrong) {
    const { discord, message, refused } = await pressed(opening(data))
    discord.ask({ message, customId: 'a' }).catch(() => undefined)
    await expect.poll(() => refused).toMatchObject([{ code: 50035 }])
  }
  const late = await pressed(async interaction => {
    late.time.ms += 3_001
    await opening(window)(interaction)
  })
  late.discord.ask({ message: late.message, customId: 'a' }).catch(() => undefined)
  await expect.poll(() => late.refused).toMatchObject([{ code: 10062 }])
  const after = await pressed(async interaction => {
    await interaction.deferUpdate()
    interaction.deferred = false
    await opening(window)(interaction)
  })
  after.discord.ask({ message: after.message, customId: 'a' }).catch(() => undefined)
  await expect.poll(() => after.refused).toMatchObject([{ code: 40060 }])
})

it('lets channels of the server be picked that the list allows, and tells the rights there', async () => {
  const select = { type: 8, custom_id: 'c', channel_types: [0, 15] }
  const { discord, message, guild } = await pressed(async () => undefined, [select])
  const voice = discord.addChannel({ guild, type: 2 })
  const elsewhere = discord.addChannel({ guild: discord.addGuild() })
  for (const values of [[voice], [elsewhere], [], [voice, elsewhere]])
    await expect(discord.press({ message, customId: 'c', values })).rejects.toThrow('That cannot be picked')
})

it('refuses a list of more than 25 options, and words that are too long', async () => {
  const option = (at: number) => ({ label: `Option ${at}`, value: String(at) })
  const list = { type: 3, custom_id: 's', options: many(26, option) }
  const long = { ...list, options: [{ label: 'x'.repeat(101), value: 'x' }] }
  const values = { ...list, options: [{ label: 'x', value: 'x'.repeat(101) }] }
  const place = { ...list, options: [option(1)], placeholder: 'x'.repeat(151) }
  for (const wrong of [list, long, values, place]) {
    const world = await start()
    const { refused } = await login(world.discord, {
      command: interaction =>
        interaction.reply({ content: 'x', components: [{ type: 1, components: [wrong] } as never] }),
    })
    world.discord.use({ ...TOPIC, channel: world.channel }).catch(() => undefined)
    await expect.poll(() => refused).toMatchObject([{ code: 50035 }])
  }
})
