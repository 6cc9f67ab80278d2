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

/** Whether Discord posts what people ask where it is awaited, with the public key that is set, if any is; nothing where it tells the gateway. */
export async function checkEndpoint(token: string, api: string, publicKey?: string): Promise<Finding[]> {
  const what = 'Discord endpoint'
  const application = await postingRest(api, token)
    .get(Routes.currentApplication())
    .catch(() => null)
  // Why it cannot be asked is told of the token.
  if (application === null) return []
  const { verify_key: key, interactions_endpoint_url: url } = application as APIApplication
  if (publicKey === undefined) {
    if (url === undefined || url === null) return []
    const says = `Discord posts what people ask to ${url} and tells the bot nothing; set DISCORD_PUBLIC_KEY, or take the address away in the developer portal`
    return [{ what, state: 'bad', says }]
  }
  if (publicKey.toLowerCase() !== key) {
    const says =
      'DISCORD_PUBLIC_KEY is not that of this application, so that what people ask is refused; copy it from General Information in the developer portal'
    return [{ what, state: 'bad', says }]
  }
  if (url !== undefined && url !== null) return [{ what, state: 'good', says: `Discord posts to ${url}` }]
  const says =
    'Discord knows no address yet, so that nobody is answered; save that of /discord in the developer portal as Interactions Endpoint URL while the bot runs'
  return [{ what, state: 'note', says }]
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
