import { Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { COMMANDS, many, refusal, start } from './bot.ts'

const long = (size: number) => 'я'.repeat(size)

describe('a command that cannot be registered', () => {
  const command = (extra: object) => [{ name: 'a', description: 'b', ...extra }]
  const field = (extra: object = {}) => ({ type: 3, name: 'o', description: 'b', ...extra })

  it.each([
    ['capitals', command({ name: 'Topic' }), '400 50035 0.name:APPLICATION_COMMAND_INVALID_NAME'],
    ['a blank', command({ name: 'to pic' }), '400 50035 0.name:APPLICATION_COMMAND_INVALID_NAME'],
    ['no description', [{ name: 'a' }], '400 50035 0.description:BASE_TYPE_REQUIRED'],
    [
      'a long description',
      command({ description: long(101) }),
      '400 50035 0.description:BASE_TYPE_BAD_LENGTH',
    ],
    // Azerbaijani is none of Discord's languages.
    [
      'an unknown language',
      command({ name_localizations: { az: 'mövzu' } }),
      '400 50035 0.name_localizations.az:ENUM_TYPE_COERCE',
    ],
    ['one name twice', [...command({}), ...command({})], '400 50035 1:APPLICATION_COMMANDS_DUPLICATE_NAME'],
    ['101 commands', many(101, at => ({ name: `c${at}`, description: 'b' })), '400 30032'],
    [
      'required after optional',
      command({ options: [field(), field({ name: 'p', required: true })] }),
      '400 50035 0.options.1:APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'choices and autocomplete',
      command({ options: [field({ autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] }),
      '400 50035 0.options.0.choices:APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
    ],
    [
      '26 choices',
      command({ options: [field({ choices: many(26, at => ({ name: `${at}`, value: `${at}` })) })] }),
      '400 50035 0.options.0.choices:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'more than 8000 characters',
      command({
        options: many(25, at =>
          field({
            name: `o${at}`,
            description: long(100),
            choices: many(3, of => ({ name: `${of}${long(95)}`, value: `${of}` })),
          }),
        ),
      }),
      '400 50035 0:APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('is refused with %s', async (_, body, expected) => {
    const { discord, rest } = await start()
    expect(await refusal(rest.put(Routes.applicationCommands(discord.applicationId), { body }))).toBe(
      expected,
    )
    expect(discord.commands()).toEqual([])
    expect(discord.commandWrites).toBe(1)
  })

  it('keeps its id from one registration to the next', async () => {
    const { discord, rest } = await start()
    const path = Routes.applicationCommands(discord.applicationId)
    const [first] = (await rest.put(path, { body: COMMANDS })) as { id: string }[]
    await rest.put(path, { body: COMMANDS.slice(0, 1) })
    expect(await rest.get(path)).toMatchObject([{ id: first?.id, name: 'topic' }])
  })
})
