import { addedStore } from '../../src/storage/added-store.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import { chatStore } from '../../src/storage/chat-store.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { deliveryStore } from '../../src/storage/delivery-store.ts'
import { draftStore } from '../../src/storage/draft-store.ts'
import { eraseStore } from '../../src/storage/erase-store.ts'
import { joiningStore } from '../../src/storage/joining-store.ts'
import { languageStore } from '../../src/storage/language-store.ts'
import { muteStore } from '../../src/storage/mute-store.ts'
import { pageStore } from '../../src/storage/page-store.ts'
import { planStore } from '../../src/storage/plan-store.ts'
import { postStore } from '../../src/storage/post-store.ts'
import { pressStore } from '../../src/storage/press-store.ts'
import { serverStore } from '../../src/storage/server-store.ts'
import { sourceStore } from '../../src/storage/source-store.ts'
import { storyStore } from '../../src/storage/story-store.ts'
import { subscriptionStore } from '../../src/storage/subscription-store.ts'
import { traceStore } from '../../src/storage/trace-store.ts'
import { updateStore } from '../../src/storage/update-store.ts'
import type { Stores } from '../contracts/press.ts'
import { describeStores } from '../contracts/stores.ts'
import { temporaryFolder } from '../support/running-chapar.ts'

async function open(folder: string, remove: () => void): Promise<Stores> {
  const db = await openDatabase(folder)
  return {
    articles: articleStore(db),
    pages: pageStore(db),
    sources: sourceStore(db),
    stories: storyStore(db),
    joining: joiningStore(db),
    subscriptions: subscriptionStore(db),
    chats: chatStore(db),
    languages: languageStore(db),
    drafts: draftStore(db),
    plans: planStore(db),
    deliveries: deliveryStore(db),
    posts: postStore(db),
    mutes: muteStore(db),
    traces: traceStore(db),
    eraser: eraseStore(db),
    updates: updateStore(db),
    presses: pressStore(db),
    servers: serverStore(db),
    added: addedStore(db),
    close: async () => {
      await db.destroy()
      remove()
    },
  }
}

describeStores('SQLite in memory', () => open(':memory:', () => {}))
describeStores('SQLite in a file', () => {
  const { folder, remove } = temporaryFolder()
  return open(folder, remove)
})
