import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { ServerRef, ServerStore } from '#core/chat/servers.ts'
import type { Database } from './database.ts'

export function serverStore(db: Database): ServerStore {
  return {
    see: (platform, there, isWhole, now) =>
      db.transaction().execute(async tx => {
        const rows = await tx
          .selectFrom('servers')
          .select(['server', 'left_at'])
          .where('server', '>=', `${platform}:server/`)
          .where('server', '<', `${platform}:server0`)
          .execute()
        const known = new Map(rows.map(({ server, left_at }) => [server as ServerRef, left_at]))
        const isThere = new Set(there)
        const met = there.filter(server => !known.has(server))
        const back = there.filter(server => (known.get(server) ?? null) !== null)
        const left = isWhole
          ? [...known].filter(([server, left]) => left === null && !isThere.has(server)).map(([id]) => id)
          : []
        // Stands for the platform itself, so that a first look is told from one that found nobody.
        const looked = `${platform}:server/`
        const isFirst = !known.has(looked as ServerRef)
        for (const server of [...met, ...(isFirst ? [looked] : [])])
          await tx
            .insertInto('servers')
            .values({ server, met_at: now.getTime(), left_at: server === looked ? 0 : null })
            .execute()
        for (const [servers, left_at] of [
          [back, null],
          [left, now.getTime()],
        ] as const)
          for (const server of servers)
            await tx.updateTable('servers').set({ left_at }).where('server', '=', server).execute()
        const chatsOf = async (servers: readonly ServerRef[]) => {
          const chats: ChatRef[] = []
          for (const server of servers) {
            const rows = await tx
              .selectFrom('chats')
              .select('chat')
              .where('server', '=', server)
              .orderBy('chat')
              .execute()
            chats.push(...rows.map(({ chat }) => chat as ChatRef))
          }
          return chats
        }
        return { met: isFirst ? [] : met, back: await chatsOf(back), left: await chatsOf(left) }
      }),

    async hold(server, chat) {
      await db
        .updateTable('chats')
        .set({ server })
        .where('chat', '=', chat)
        .where(eb => eb.or([eb('server', 'is', null), eb('server', '!=', server)]))
        .execute()
    },
  }
}
