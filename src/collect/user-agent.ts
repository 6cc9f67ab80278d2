import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const packageFile = join(import.meta.dirname, '..', '..', 'package.json')
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }

/** What robots.txt files call it. */
export const product = 'Chapar'

/** What outlets' servers are told of who asks: the program, and where its operator can be reached. */
export function userAgent(contact: string | undefined): string {
  return `${product}/${version} (news feed reader${contact === undefined ? '' : `; +${contact}`})`
}
