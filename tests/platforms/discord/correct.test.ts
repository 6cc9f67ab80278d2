import { expect, onTestFinished, test } from 'vitest'
import type { PersonRef } from '#core/chat/languages.ts'
import { commandsFor } from '../../../commands/index.ts'
import type { Answer, Component } from '../../support/discord/emulator.ts'
import { newsroom } from '../../support/newsroom.ts'
import { noon } from '../../support/sample-bot.ts'
import { emulator, platformFor } from './bot.ts'

const quake = 'Strong quake shakes Gyumri in Armenia, schools closed'
const [editor, moderator] = ['123456789012345678', '223456789012345678']
const memberPermissions = 1n << 4n

/** A bot that has posted a story of three reports into a channel. */
async function channel(isEditor = true) {
  const { discord, channel } = await emulator()
  const editors: PersonRef[] = isEditor ? [`discord:user/${editor}`] : []
  const { platform } = platformFor(discord, { commands: commandsFor(editors), now: () => noon })
  const room = await newsroom({}, undefined, { editors, platforms: [platform] })
  onTestFinished(room.close)
  await platform.start(room.app.ears)
  await room.follow(`discord:${channel}`, 'armenia')
  for (const outlet of ['herald', 'courier', 'observer']) room.publish(outlet, quake)
  await room.pass(3)
  const stored = async () => (await room.app.services.corrections.all()).map(({ says }) => says)
  return { discord, channel, room, stored }
}

const said = ({ embeds }: Answer) =>
  embeds.map(({ title = '', description = '' }) => `${title}\n${description}`).join('\n')
const idOf = ({ components }: Answer, label: string) => {
  const parts = components.flatMap(row => row.components ?? []) as Component[]
  const found = parts.find(part => part.label === label)?.custom_id
  if (found === undefined)
    throw new Error(`nothing is called ${label}: ${parts.map(part => part.label).join(' | ')}`)
  return found
}

test('an editor chooses it from a post’s menu, alone sees the answer, and presses what is wrong', async () => {
  const { discord, channel: where, room, stored } = await channel()
  const [post] = discord.messages(where)
  const who = { user: editor, memberPermissions, channel: where }
  const shown = await discord.menu({ ...who, command: 'Correct this story', message: post?.id ?? '' })
  expect(shown.ephemeral).toBe(true)
  expect(said(shown)).toMatch(/To correct: “Strong quake[\s\S]*Press the number[\s\S]*3\\?\. /)
  const press = (message: Answer, label: string) =>
    discord.press({ ...who, message, customId: idOf(message, label) })
  const done = await press(shown, '2: another event')
  expect(done.message).toBe(shown.message)
  expect(said(done)).toMatch(/is a different event from/)
  const undone = await press(done, 'Undo')
  expect(said(undone)).toMatch(/Taken back\./)
  expect(said(await press(undone, 'What was corrected last'))).toMatch(/one event/)
  expect(await stored()).toEqual(['different', 'same'])
  await room.pass(1)
  expect(discord.messages(where)).toHaveLength(1)
})

test('another story is named in a window', async () => {
  const { discord, channel: where, room, stored } = await channel()
  room.publish('gazette', 'Yerevan in Armenia plants ten thousand oak trees')
  await room.pass(3)
  const who = { user: editor, memberPermissions, channel: where }
  const shown = await discord.use({ ...who, command: 'correct', options: { words: 'oak trees' } })
  const modal = await discord.ask({ ...who, message: shown, customId: idOf(shown, 'Name another story') })
  const values = { [modal.fields[0]?.customId ?? '']: 'strong quake' }
  const asked = await discord.submit({ ...who, modal, values })
  expect(said(asked)).toMatch(/Is this the same event as “Yerevan/)
  const yes = { ...who, message: asked, customId: idOf(asked, 'Yes, the same event') }
  expect(said(await discord.press(yes))).toMatch(/are one event from now on/)
  expect(await stored()).toEqual(['same'])
})

test('a moderator who is no editor is told so, whichever way it is asked', async () => {
  const { discord, channel: where, stored } = await channel()
  const who = { user: moderator, memberPermissions, channel: where }
  const message = discord.messages(where)[0]?.id ?? ''
  for (const answer of [
    await discord.use({ ...who, command: 'correct', options: { words: 'quake' } }),
    await discord.menu({ ...who, command: 'Correct this story', message }),
  ])
    expect(said(answer)).toMatch(/Only editors may correct stories/)
  expect(await stored()).toEqual([])
})

test('where there are no editors Discord knows no such command', async () => {
  const { discord, channel: where } = await channel(false)
  const names = (discord.commands() as { name: string }[]).map(({ name }) => name)
  expect(names).toContain('why')
  expect(names).not.toContain('correct')
  expect(names).not.toContain('Correct this story')
  const use = discord.use({ user: editor, memberPermissions, channel: where, command: 'correct' })
  await expect(use).rejects.toThrow()
})

test('below a story that an editor shows to all nothing is left to correct it with', async () => {
  const { discord, channel: where } = await channel()
  const who = { user: editor, memberPermissions: memberPermissions | (1n << 11n), channel: where }
  const shown = await discord.use({ ...who, command: 'why', options: { words: 'quake' } })
  expect(idOf(shown, 'Correct this story')).toBeDefined()
  await discord.press({ ...who, message: shown, customId: idOf(shown, 'Share with all') })
  await expect.poll(() => discord.messages(where).length).toBe(2)
  const shared = JSON.stringify(discord.messages(where)[1]?.components)
  expect(shared).toContain('The story')
  expect(shared).not.toContain('Correct this story')
})
