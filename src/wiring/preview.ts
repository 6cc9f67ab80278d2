import type { Messages, Say } from '#core/chat/messages.ts'
import { ago } from '#core/chat/moments.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { commandsFor } from '../../commands/index.ts'
import type { Region } from '../../config/region.ts'
import type { App } from '../app.ts'
import { answerBody as discordAnswer } from '../platforms/discord/answer-body.ts'
import * as discordPosts from '../platforms/discord/posts.ts'
import { type Preview, previewChat, previewPlatform } from '../platforms/preview/platform.ts'
import { answerBody as telegramAnswer } from '../platforms/telegram/answer-body.ts'
import * as telegramPosts from '../platforms/telegram/posts.ts'
import type { PreviewPort } from '../web/preview.ts'

/** The preview, with the renderers of the other platforms. */
export function createPreview(
  messages: Messages,
  region: Region,
  now: () => Date,
  operated = false,
): Preview {
  return previewPlatform(
    {
      reply: (reply, locale) => ({
        discord: discordAnswer(reply, messages),
        telegram: telegramAnswer(reply, ago(now(), reply.locale ?? locale), messages, {
          chat: previewChat,
          timeZone: region.timeZone,
        }),
      }),
      post: post => ({
        discord: discordPosts.renderPost(post, messages),
        telegram: telegramPosts.renderPost(post, messages, {
          chat: previewChat,
          timeZone: region.timeZone,
          pressing: 'apart',
        }),
      }),
    },
    now,
    operated,
  )
}

/** So that new stories appear on the page without anything being asked. */
export async function followRegion({ subscriptions }: App, region: Region, now: Date): Promise<void> {
  if ((await subscriptions.following(previewChat)).length > 0) return
  const clock = { zone: region.timeZone }
  for (const place of region.places)
    await subscriptions.follow(previewChat, aboutTopic(place, clock), 'en', now)
}

/** What the page of the preview is served from. */
export function previewPage(
  preview: Preview,
  { services }: App,
  region: Region,
  sample: boolean,
  operated = false,
): PreviewPort {
  return {
    name: 'Chapar',
    region: locale => services.region.name(locale),
    notice: locale => (sample ? services.say(locale)('sample-notice') : ''),
    words: locale => pageWords(services.say(locale)),
    locales: Object.keys(region.names),
    ask: preview.ask,
    suggest: preview.suggest,
    posts: preview.posts,
    subscribe: preview.subscribe,
    commands: (locale: string) =>
      commandsFor([], operated).map(({ name, options }) => ({
        name,
        usage: [
          `/${name}`,
          ...options.map(({ name, required }) => (required ? `<${name}>` : `[${name}]`)),
        ].join(' '),
        summary: services.say(locale)(`${name}-summary`),
      })),
  }
}

const words = [
  'language',
  'panes',
  'members',
  'offers',
  'examples',
  'ask-label',
  'ask-example',
  'ask',
  'posted',
] as const
const troubles = ['disconnected', 'unanswered'] as const

/** What the page of the preview says by itself. */
export function pageWords(say: Say): Readonly<Record<string, string>> {
  const [channel, group] = [say('preview-channel'), say('preview-group')]
  const platforms = { discord: 'Discord', telegram: 'Telegram' }
  return {
    ...Object.fromEntries([...words, ...troubles].map(word => [word, say(`preview-${word}`)])),
    channel,
    group,
    initial: group.slice(0, 1),
    welcome: say('preview-welcome', { channel }),
    start: say('preview-start', { channel }),
    created: say('preview-created', { group }),
    ...Object.fromEntries(
      Object.entries(platforms).flatMap(([id, platform]) => [
        [`as-${id}`, say('preview-as', { platform })],
        [`messages-${id}`, say('preview-messages', { platform })],
      ]),
    ),
  }
}
