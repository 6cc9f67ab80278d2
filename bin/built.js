import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

export const root = join(import.meta.dirname, '..')
/** Where the built form is: among the libraries, of whose old ways Node does not warn whoever runs them. */
export const built = join(root, 'node_modules/.cache/chapar/built')
/** The file there that tells of what it was built. */
export const stampFile = 'stamp'

const inputs = ['src', 'commands', 'config', 'bin', 'package-lock.json']

/** All that goes into the built form, by name, size and time: what differs in any is another program. */
export function stampOfSources(from = root) {
  const files = inputs.flatMap(name => listed(join(from, name))).sort()
  return files
    .map(file => {
      const { size, mtimeMs } = statSync(file)
      return `${relative(from, file)} ${size} ${mtimeMs}\n`
    })
    .join('')
}

/** Whether there is a built form, and of just these sources: an old one is never run. */
export function isBuilt(from = root, to = built) {
  try {
    return readFileSync(join(to, stampFile), 'utf8') === stampOfSources(from)
  } catch {
    return false
  }
}

function listed(path) {
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path, { recursive: true })
  return names.filter(name => /\.(ts|js|json)$/.test(name)).map(name => join(path, name))
}
