import { type ChatRef, platformOf } from '#core/chat/chat-ref.ts'
import type { Chosen, LanguageStore } from '#core/chat/languages.ts'
import { said } from './built.ts'
import type { Database } from './database.ts'

export function languageStore(db: Database): LanguageStore {
  return {
    async chosen(person, chat) {
      const [row] = await chosen(db, person ?? '', chat, wholeOf(chat))
      return row ?? { person: null, chat: null }
    },
    async choose(person, locale) {
      await db
        .insertInto('people')
        .values({ person, locale })
        .onConflict(c => c.column('person').doUpdateSet({ locale }))
        .execute()
    },
    chooseForChat: (chat, locale) =>
      db.transaction().execute(async tx => {
        await tx
          .insertInto('chats')
          .values({ chat, platform: platformOf(chat), locale, locale_chosen: 1 })
          .onConflict(c => c.column('chat').doUpdateSet({ locale, locale_chosen: 1 }))
          .execute()
        await tx
          .updateTable('chats')
          .set({ locale })
          .where('chat', '>', `${chat}/`)
          .where('chat', '<', `${chat}0`)
          .where('locale_chosen', '=', 0)
          .execute()
      }),
    async forget(person) {
      await db.transaction().execute(async tx => {
        for (const table of ['people', 'drafts', 'own_chats'] as const)
          await tx.deleteFrom(table).where('person', '=', person).execute()
      })
    },
  }
}

/** `telegram:-1001` of `telegram:-1001/7`. */
function wholeOf(chat: ChatRef): ChatRef {
  return chat.split('/', 1)[0] as ChatRef
}

/** The place before the chat it is in. */
const chosen = said<Chosen>(`
  SELECT (SELECT locale FROM people WHERE person = ?) AS person, coalesce(
    (SELECT locale FROM chats WHERE chat = ? AND locale_chosen = 1),
    (SELECT locale FROM chats WHERE chat = ? AND locale_chosen = 1)) AS chat`)
