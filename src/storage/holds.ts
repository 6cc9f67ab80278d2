import type { Transaction } from 'kysely'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { ServerRef } from '#core/chat/servers.ts'
import type { Schema } from './schema.ts'

/** Sources are erased with the chat they belong to, or with the last chat of their server. */
export async function eraseHolds(tx: Transaction<Schema>, chat: ChatRef, within?: ServerRef) {
  const row = await tx.selectFrom('chats').select('server').where('chat', '=', chat).executeTakeFirst()
  const server = within ?? row?.server ?? null
  const others = await tx
    .selectFrom('chats')
    .select('chat')
    .where('server', '=', server)
    .where('chat', '!=', chat)
    .executeTakeFirst()
  const owners = [chat, ...(server !== null && others === undefined ? [server] : [])]
  await tx.deleteFrom('source_holds').where('owner', 'in', owners).execute()
}

/** The sources of a chat go with it to its new address. */
export async function moveHolds(tx: Transaction<Schema>, from: ChatRef, to: ChatRef): Promise<void> {
  if (from === to) return
  const both = tx.selectFrom('source_holds').select('source').where('owner', '=', to)
  await tx.deleteFrom('source_holds').where('owner', '=', from).where('source', 'in', both).execute()
  await tx.updateTable('source_holds').set({ owner: to }).where('owner', '=', from).execute()
}
