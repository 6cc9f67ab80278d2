import type { ChatRef } from './chat-ref.ts'

/** Secrets that a platform gives, by name, kept for as long as they are good; no log and no answer shows them. */
export interface SecretStore {
  /** Null where there is none of that name. */
  secret(name: string): Promise<string | null>
  /** In place of what there was; null forgets it. */
  keep(name: string, value: string | null): Promise<void>
}

/** The name of a secret that is a chat's, and goes with it when that is forgotten. */
export function secretOfChat(chat: ChatRef): string {
  return `of ${chat}`
}
