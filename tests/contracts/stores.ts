import { describeAddedStore } from './added-store.ts'
import { describeArticleStore } from './article-store.ts'
import { describeAskingStores } from './asking-store.ts'
import { describeDeliveryStore } from './delivery-store.ts'
import { describeDraftStore } from './draft-store.ts'
import { describeLanguageStore } from './language-store.ts'
import { describePageStore } from './page-store.ts'
import { describePlanStore } from './plan-store.ts'
import type { Stores } from './press.ts'
import { describePressingStores } from './pressing-store.ts'
import { describeSourceStore } from './source-store.ts'
import { describeStoryStore } from './story-store.ts'
import { describeSubscriptionStore } from './subscription-store.ts'
import { describeUpdateStore } from './update-store.ts'

/** What every engine's stores do alike. */
export function describeStores(name: string, open: () => Promise<Stores>): void {
  describeArticleStore(name, open)
  describePageStore(name, open)
  describeSourceStore(name, open)
  describeStoryStore(name, open)
  describeSubscriptionStore(name, open)
  describeLanguageStore(name, open)
  describeDraftStore(name, open)
  describePlanStore(name, open)
  describeDeliveryStore(name, open)
  describeAskingStores(name, open)
  describeUpdateStore(name, open)
  describePressingStores(name, open)
  describeAddedStore(name, open)
}
