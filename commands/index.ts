import type { Command } from '#core/chat/command.ts'
import type { PersonRef } from '#core/chat/languages.ts'
import { about } from './about.ts'
import { correct } from './correct.ts'
import { digest } from './digest.ts'
import { follow } from './follow.ts'
import { following } from './following.ts'
import { forget } from './forget.ts'
import { help } from './help.ts'
import { language } from './language.ts'
import { latest } from './latest.ts'
import { mute } from './mute.ts'
import { privacy } from './privacy.ts'
import { related } from './related.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { source } from './source.ts'
import { sources } from './sources.ts'
import { start } from './start.ts'
import { story } from './story.ts'
import { timezone } from './timezone.ts'
import { topic } from './topic.ts'
import { topics } from './topics.ts'
import { unfollow } from './unfollow.ts'
import { unmute } from './unmute.ts'
import { why } from './why.ts'

/** What a person can ask, in the order of /help. */
export const commands: readonly Command[] = [
  latest,
  topic,
  topics,
  search,
  digest,
  story,
  related,
  why,
  correct,
  setup,
  follow,
  unfollow,
  following,
  mute,
  unmute,
  settings,
  timezone,
  language,
  sources,
  source,
  help,
  about,
  privacy,
  forget,
  start,
]

/** Those there are where these are the editors, or whoever asks runs the bot: where there are none, nothing is for them. */
export function commandsFor(editors: readonly PersonRef[], operated = false): readonly Command[] {
  return commands.filter(({ forEditors }) => forEditors !== true || operated || editors.length > 0)
}
