import type { Migration } from 'kysely/migration'
import * as first from './2026-11-23-first.ts'
import * as waitingByChat from './2026-11-24-waiting-by-chat.ts'
import * as readings from './2026-11-26-readings.ts'
import * as stories from './2026-11-26-stories.ts'
import * as pages from './2026-11-26-texts-of-pages.ts'
import * as waysOfTelling from './2026-11-26-ways-of-telling.ts'
import * as longTexts from './2026-11-26-where-texts-are-long.ts'
import * as languagesChosen from './2026-11-27-languages-chosen.ts'
import * as mutes from './2026-11-27-mutes.ts'
import * as newest from './2026-11-27-newest-first.ts'
import * as asking from './2026-11-28-asking.ts'
import * as pushes from './2026-11-28-pushes.ts'
import * as sealedButtons from './2026-11-28-sealed-buttons.ts'
import * as serversOfChats from './2026-11-28-servers-of-chats.ts'
import * as updatesDone from './2026-11-28-updates-done.ts'
import * as vanished from './2026-11-28-vanished-pages.ts'
import * as waitingInOrder from './2026-11-28-waiting-in-order.ts'
import * as whatIsSetUp from './2026-11-28-what-is-set-up.ts'
import * as addedSources from './2026-11-29-added-sources.ts'
import * as beginnings from './2026-11-30-beginnings-of-words.ts'
import * as plansBegun from './2026-11-30-plans-begun.ts'
import * as whoCorrectionsAreOf from './2026-11-30-who-corrections-are-of.ts'
import * as howOftenPlanned from './2026-12-01-how-often-planned.ts'
import * as unknownByChat from './2026-12-01-unknown-by-chat.ts'
import * as howOftenBack from './2026-12-02-how-often-back.ts'
import * as unstored from './2026-12-05-unstored.ts'
import * as passing from './2026-12-06-themes-in-passing.ts'
import * as beside from './2026-12-06-what-breaks-beside-digests.ts'
import * as whenDeveloped from './2026-12-06-when-stories-developed.ts'
import * as wordsByThreeLetters from './2026-12-06-words-by-three-letters.ts'
import * as howOftenDeveloped from './2026-12-07-how-often-developed.ts'
import * as whoMayTell from './2026-12-07-who-may-tell.ts'

/** Every change of the schema, in order; a name, once released, is never used again. */
export const migrations: Record<string, Migration> = {
  '2026-11-23-first': first,
  '2026-11-24-waiting-by-chat': waitingByChat,
  '2026-11-26-readings': readings,
  '2026-11-26-stories': stories,
  '2026-11-26-texts-of-pages': pages,
  '2026-11-26-ways-of-telling': waysOfTelling,
  '2026-11-26-where-texts-are-long': longTexts,
  '2026-11-27-languages-chosen': languagesChosen,
  '2026-11-27-mutes': mutes,
  '2026-11-27-newest-first': newest,
  '2026-11-28-asking': asking,
  '2026-11-28-pushes': pushes,
  '2026-11-28-sealed-buttons': sealedButtons,
  '2026-11-28-servers-of-chats': serversOfChats,
  '2026-11-28-updates-done': updatesDone,
  '2026-11-28-vanished-pages': vanished,
  '2026-11-28-waiting-in-order': waitingInOrder,
  '2026-11-28-what-is-set-up': whatIsSetUp,
  '2026-11-29-added-sources': addedSources,
  '2026-11-30-beginnings-of-words': beginnings,
  '2026-11-30-plans-begun': plansBegun,
  '2026-11-30-who-corrections-are-of': whoCorrectionsAreOf,
  '2026-12-01-how-often-planned': howOftenPlanned,
  '2026-12-01-unknown-by-chat': unknownByChat,
  '2026-12-02-how-often-back': howOftenBack,
  '2026-12-05-unstored': unstored,
  '2026-12-06-themes-in-passing': passing,
  '2026-12-06-what-breaks-beside-digests': beside,
  '2026-12-06-when-stories-developed': whenDeveloped,
  '2026-12-06-words-by-three-letters': wordsByThreeLetters,
  '2026-12-07-how-often-developed': howOftenDeveloped,
  '2026-12-07-who-may-tell': whoMayTell,
}
