import type { Command, Request, Services } from '#core/chat/command.ts'
import { followedPages } from '#core/chat/followed.ts'
import type { Say } from '#core/chat/messages.ts'
import { clock } from '#core/chat/moments.ts'
import { mutedCode, muteLines, unmuteAll } from '#core/chat/mute-wording.ts'
import { isNamed } from '#core/chat/post.ts'
import type { Choice } from '#core/chat/reply.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { heading, paragraph } from '#core/chat/rich-text.ts'
import { lacking } from '#core/chat/setup/standing.ts'
import { toldIn, usualTerms, wordingContext } from '#core/chat/wording.ts'
import { localTime } from '#core/delivery/calendar.ts'
import { isAlerting, type Subscription } from '#core/delivery/subscription.ts'
import { describe } from '#core/delivery/wording/describe.ts'
import { languageName } from '#core/delivery/wording/names.ts'

const mostButtons = 20

export const settings: Command = {
  name: 'settings',
  options: [{ name: 'number', kind: 'count', required: false, range: [1, 100] }],
  manages: false,
  async run(request, services) {
    const subscriptions = await services.subscriptions.following(request.chat)
    const { number } = request.options
    if (number === undefined) return await everything(subscriptions, request, services)
    const { say, ...context } = wordingContext(request, services)
    const subscription = subscriptions[Number(number) - 1]
    if (subscription === undefined) throw new UserError(say('unfollow-number', { typed: number }))
    const what = describe(subscription, { say, ...context })
    return reply([paragraph({ text: what, bold: true }), paragraph(say('settings-change'))], {
      choices: [
        ...changes(subscription, say),
        { label: say('settings-button'), command: 'settings', argument: '' },
      ],
    })
  },
}

async function everything(subscriptions: readonly Subscription[], request: Request, services: Services) {
  const { chat, locale, now, lacks = [] } = request
  const context = wordingContext(request, services)
  const { say } = context
  const { lostAt } = await services.chats.settings(chat)
  const missing = lacks.filter(lack => lack !== 'webhooks')
  // The platform tells with every question what may be done there.
  const isBack = lostAt !== null && request.lacks !== undefined && missing.length === 0
  if (isBack) await services.chats.enable(chat)
  const told = await toldIn(request, services)
  const { zone } = (await usualTerms(request, services)).telling
  const mutes = await muteLines(request, services, true)
  const [only, ...more] = subscriptions
  const pages = followedPages(subscriptions, each => describe(each, { ...context, clock: zone }))
  const [shown = []] = pages
  const isLost = lostAt !== null && !isBack
  const state = [
    ...(isBack ? [paragraph(say('start-group-back'))] : []),
    ...(isLost ? [paragraph(say('settings-lost', { time: clock(locale, zone)(lostAt) }))] : []),
    ...(subscriptions.length > 0 && missing.length > 0
      ? [paragraph(lacking(say('setup-here'), missing, say))]
      : []),
  ]
  const isUnnamed = lacks.includes('webhooks') && subscriptions.some(({ telling }) => isNamed(telling.form))
  const unnamed = isUnnamed ? [paragraph(say('settings-unnamed', { right: say('lack-webhooks') }))] : []
  // We speak a language, whatever land the platform's guess is of.
  const language = languageName(told.split('-')[0] ?? told, locale)
  return reply(
    [
      heading(say('settings-title')),
      ...state,
      paragraph(
        `${say('settings-language', { language })}\n${say('settings-zone', { zone, time: localTime(zone, now) })}`,
      ),
      ...unnamed,
      ...(subscriptions.length === 0
        ? [paragraph(say('following-none'))]
        : [heading(say('following-title')), paragraph(shown.map(({ line }) => line).join('\n'))]),
      ...(mutes.length === 0
        ? []
        : [heading(say('settings-muted')), paragraph(mutes.map(({ line }) => line).join('\n'))]),
    ],
    {
      choices: [
        ...(isLost && only !== undefined
          ? [{ label: say('settings-resume'), command: 'follow', argument: `#${only.id}` }]
          : []),
        ...(only !== undefined && more.length === 0 ? changes(only, say) : []),
        ...(more.length === 0
          ? []
          : shown.map(({ number }) => ({
              label: say('settings-change-number', { number }),
              command: 'settings',
              argument: String(number),
            }))),
        ...(pages.length > 1 ? [{ label: say('page-more'), command: 'following', argument: '2' }] : []),
        ...unmuteAll(mutes, say),
        ...mutes.map(({ mute, name }) => ({
          label: say('unmute-button', { name }),
          command: 'unmute',
          argument: mutedCode(mute),
        })),
      ].slice(0, mostButtons),
    },
  )
}

/** What is commonly changed, but for what is so already; each runs /follow with what is followed and one word more. */
function changes({ id, wants, telling }: Subscription, say: Say): Choice[] {
  const { form, quiet, rhythm } = telling
  const change = (label: string, how: string, is: boolean): Choice[] =>
    is ? [] : [{ label: say(label), command: 'follow', argument: `#${id} ${how}` }]
  return [
    ...change('settings-compact', 'compact', form.size === 'compact'),
    ...change('settings-standard', 'standard', form.size === 'standard'),
    ...change('settings-full', 'full', form.size === 'full'),
    ...(quiet === null
      ? change('settings-quiet', 'quiet 22:00-07:00', false)
      : change('settings-no-quiet', 'no quiet hours', false)),
    ...(wants.topics.length === 0
      ? []
      : wants.strict
        ? change('settings-mentions', 'not strict', false)
        : change('settings-strict', 'strict', false)),
    ...change('settings-each', 'each', rhythm.kind === 'each'),
    // What breaks is told at once; a digest stands beside it.
    ...change('settings-hourly', 'hourly', rhythm.kind === 'hourly' || isAlerting(telling)),
    ...change('settings-daily', 'daily 08:00', rhythm.kind === 'daily' || isAlerting(telling)),
    { label: say('setup-again'), command: 'setup', argument: `#${id}` },
  ]
}
