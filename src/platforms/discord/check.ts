import { type APIApplication, DiscordAPIError, PermissionFlagsBits, Routes } from 'discord.js'
import type { Finding } from '#core/finding.ts'
import { tokenRefused } from './errors.ts'
import { postingRest } from './rest.ts'

/** What a poster needs: see, post, embed, read its own posts back after a crash, and threads. */
const permissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads

/** The address at which a server's moderator invites the bot. */
function inviteLink(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: String(permissions),
  })
  return `https://discord.com/oauth2/authorize?${query}`
}

/** Whether Discord takes the token, and how to invite the bot. */
export async function checkToken(token: string, api: string): Promise<Finding> {
  const what = 'Discord token'
  try {
    const application = (await postingRest(api, token).get(Routes.currentApplication())) as APIApplication
    return {
      what,
      state: 'good',
      says: `it is of ${application.name}; invite it with ${inviteLink(application.id)}`,
    }
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401)
      return { what, state: 'bad', says: tokenRefused }
    return {
      what,
      state: 'bad',
      says: `Discord cannot be asked at ${api}; is the network up and DISCORD_API_URL right?`,
    }
  }
}
