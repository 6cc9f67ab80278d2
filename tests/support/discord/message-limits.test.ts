import { Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { login, many, refusal, start } from './bot.ts'

const button = (extra: object = {}) => ({ type: 2, style: 1, label: 'x', custom_id: 'x', ...extra })
const link = (url: string) => ({ type: 2, style: 5, label: 'x', url })
const row = (...components: object[]) => ({ content: 'x', components: [{ type: 1, components }] })
const option = (extra: object = {}) => ({ value: 'v', label: 'l', ...extra })
const select = (...options: object[]) => ({ type: 3, custom_id: 's', options })
const text = (content: string) => ({ type: 10, content })
const v2 = (...components: object[]) => ({ flags: 1 << 15, components })
const long = (size: number) => 'я'.repeat(size)
const embeds = (...list: object[]) => ({ embeds: list })

const REFUSED: readonly (readonly [string, object, string])[] = [
  ['nothing at all', {}, '400 50006'],
  ['blanks', { content: ' \n ' }, '400 50006'],
  ['buttons alone', { components: [{ type: 1, components: [button()] }] }, '400 50006'],
  ['2001 characters', { content: long(2001) }, '400 50035 content:BASE_TYPE_MAX_LENGTH'],
  ['11 embeds', embeds(...many(11, () => ({ title: 'x' }))), '400 50035 embeds:BASE_TYPE_MAX_LENGTH'],
  [
    '6001 characters in two embeds',
    embeds({ description: long(4096) }, { description: long(1904), title: 'x' }),
    '400 50035 embeds:MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['an embed that shows nothing', embeds({ color: 1 }), '400 50035 embeds.0.description:BASE_TYPE_REQUIRED'],
  ['a long title', embeds({ title: long(257) }), '400 50035 embeds.0.title:BASE_TYPE_MAX_LENGTH'],
  [
    'a long description',
    embeds({ description: long(4097) }),
    '400 50035 embeds.0.description:BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a long footer',
    embeds({ footer: { text: long(2049) } }),
    '400 50035 embeds.0.footer.text:BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a long author',
    embeds({ author: { name: long(257) } }),
    '400 50035 embeds.0.author.name:BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field without a value',
    embeds({ fields: [{ name: 'x', value: ' ' }] }),
    '400 50035 embeds.0.fields.0.value:BASE_TYPE_REQUIRED',
  ],
  [
    '26 fields',
    embeds({ fields: many(26, () => ({ name: 'x', value: 'x' })) }),
    '400 50035 embeds.0.fields:BASE_TYPE_MAX_LENGTH',
  ],
  ['ftp', embeds({ title: 'x', url: 'ftp://a.az/x' }), '400 50035 embeds.0.url:URL_TYPE_INVALID_SCHEME'],
  ['an empty url', embeds({ title: 'x', url: '' }), '400 50035 embeds.0.url:URL_TYPE_INVALID_SCHEME'],
  // Discord wants a dot in the host (bugsink#280).
  [
    'a host without a dot',
    embeds({ title: 'x', image: { url: 'http://localhost:1/x.png' } }),
    '400 50035 embeds.0.image.url:URL_TYPE_INVALID_URL',
  ],
  [
    'a long url',
    embeds({ title: 'x', url: `https://a.az/${'x'.repeat(2048)}` }),
    '400 50035 embeds.0.url:BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a bad time',
    embeds({ title: 'x', timestamp: 'noon' }),
    '400 50035 embeds.0.timestamp:DATE_TIME_TYPE_PARSE',
  ],
  [
    'six buttons in a row',
    row(...many(6, at => button({ custom_id: `${at}` }))),
    '400 50035 components.0.components.5:COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'six rows',
    { content: 'x', components: many(6, at => ({ type: 1, components: [button({ custom_id: `${at}` })] })) },
    '400 50035 components:BASE_TYPE_MAX_LENGTH',
  ],
  [
    'one custom id twice',
    row(button(), button()),
    '400 50035 components.0.components.1.custom_id:COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a custom id of 101',
    row(button({ custom_id: long(101) })),
    '400 50035 components.0.components.0.custom_id:BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a label of 81',
    row(button({ label: long(81) })),
    '400 50035 components.0.components.0.label:BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a link of 513',
    row(link(`https://a.az/${'x'.repeat(500)}`)),
    '400 50035 components.0.components.0.url:BASE_TYPE_MAX_LENGTH',
  ],
  [
    '26 options',
    row(select(...many(26, at => option({ value: `${at}` })))),
    '400 50035 components.0.components.0.options:BASE_TYPE_BAD_LENGTH',
  ],
  [
    'one option twice',
    row(select(option(), option())),
    '400 50035 components.0.components.0.options.1:SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'a text in old components',
    { content: 'x', components: [text('x')] },
    '400 50035 components.0.type:UNION_TYPE_CHOICES',
  ],
  [
    'content beside new components',
    { ...v2(text('x')), content: 'x' },
    '400 50035 content:MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    '41 new components',
    v2(...many(4, () => ({ type: 17, components: many(9, () => text('x')) })), text('x')),
    '400 50035 components:COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4001 characters in new components',
    v2(text(long(4000)), text('x')),
    '400 50035 components:COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'a section without an accessory',
    v2({ type: 9, components: [text('x')] }),
    '400 50035 components.0.accessory:BASE_TYPE_REQUIRED',
  ],
  [
    'an attachment that is not there',
    v2({ type: 12, items: [{ media: { url: 'attachment://x.png' } }] }),
    '400 50035 components.0.items.0.media.url:UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  ['a nonce of 26', { content: 'x', nonce: 'x'.repeat(26) }, '400 50035 nonce:NONCE_TYPE_TOO_LONG'],
  [
    'mentions both parsed and listed',
    { content: 'x', allowed_mentions: { parse: ['roles'], roles: ['1'] } },
    '400 50035 allowed_mentions:MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
]

describe('a message with too much or too little', () => {
  it.each(REFUSED)('is refused with %s', async (_, body, expected) => {
    const { channel, discord, rest } = await start()
    expect(await refusal(rest.post(Routes.channelMessages(channel), { body }))).toBe(expected)
    expect(discord.messages(channel)).toEqual([])
  })

  it('is accepted at the very limits, its texts trimmed, of two embeds with one url the first', async () => {
    const { channel, discord, rest } = await start()
    const url = 'https://a.az/x'
    const body = {
      content: ` ${'😀'.repeat(2000)} `,
      embeds: [
        { title: ' One ', url, description: long(4096) },
        { title: 'Two', url },
      ],
      components: many(5, at => ({
        type: 1,
        components: many(5, of => button({ custom_id: `${at}${of}` })),
      })),
    }
    await rest.post(Routes.channelMessages(channel), { body })
    expect(discord.messages(channel)[0]?.embeds).toEqual([{ title: 'One', url, description: long(4096) }])
    await rest.post(Routes.channelMessages(channel), {
      body: v2(text(long(4000)), { type: 1, components: [link(url)] }),
    })
    expect(discord.messages(channel)).toHaveLength(2)
  })

  // discord-api-docs#8554: 3-byte scripts overflow a hidden limit before 4000 characters do.
  it('fails with a 500 when its new components weigh more than 10,170 bytes', async () => {
    const { channel, discord, rest } = await start()
    const georgian = { body: v2(text('ა'.repeat(3400))) }
    await expect(rest.post(Routes.channelMessages(channel), georgian)).rejects.toMatchObject({ status: 500 })
    expect(discord.requests).toHaveLength(4)
  })
})

it('answers an interaction with the same limits, said below "data"', async () => {
  const { discord, channel } = await start()
  const { refused } = await login(discord, {
    async command(interaction) {
      await interaction.reply({ embeds: [{ title: long(257) }] }).catch(error => refused.push(error))
      await interaction.reply('Shorter')
    },
  })
  const answer = await discord.use({ command: 'topic', options: { name: 'x' }, channel })
  expect(answer.content).toBe('Shorter')
  expect(refused).toMatchObject([
    { code: 50035, rawError: { errors: { data: { embeds: { 0: { title: {} } } } } } },
  ])
})
