import type { Command, Request, Services } from '#core/chat/command.ts'
import { ownerIn, ownSource, sourceChoices } from '#core/chat/own-sources.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import {
  confirmSource,
  exportSources,
  importSources,
  listSources,
  moveSource,
  proposeSource,
} from '#core/chat/source-adding.ts'
import { holdOf } from '#core/collect/added.ts'

const states = { pause: 'paused', resume: 'on', remove: 'removed' } as const
/** What makes us ask servers or adds to what is collected. */
const adds = ['add', 'confirm', 'move', 'import', 'resume']

export const source: Command = {
  name: 'source',
  options: [
    { name: 'action', kind: 'words', required: false },
    { name: 'what', kind: 'words', required: false },
    { name: 'file', kind: 'file', required: false },
  ],
  manages: true,
  async run(request, services) {
    const { action, what, file } = request.options
    const typed = [action, what].map(part => part?.trim() ?? '').join(' ')
    const [, first = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(typed) ?? []
    // Whoever attaches a list need not say what for.
    const isAttached = file !== undefined || request.attached !== undefined
    const task = first === '' && isAttached ? 'import' : first.toLowerCase()
    const say = services.say(request.locale)
    if (adds.includes(task) && !services.adding.rules.allowed) throw new UserError(say('source-not-allowed'))
    switch (task) {
      case '':
      case 'list':
        return listSources(rest, request, services)
      case 'add':
        return await proposeSource(rest, request, services)
      case 'confirm':
        return await confirmSource(rest, request, services)
      case 'cancel':
        return reply([paragraph(say('source-cancelled'))])
      case 'move':
        return await moveSource(rest, request, services)
      case 'import':
        return await importSources(rest || (file ?? ''), request, services)
      case 'export':
        return exportSources(request, services)
      case 'pause':
      case 'resume':
      case 'remove':
        return await turn(task, rest, request, services)
      default:
        throw new UserError(say('source-unclear', { words: first.slice(0, 60) }))
    }
  },
}

async function turn(task: keyof typeof states, typed: string, request: Request, services: Services) {
  const say = services.say(request.locale)
  const owner = ownerIn(request)
  const source = ownSource(typed, task, request, services)
  const { name } = source
  const isSo = holdOf(source, owner)?.state === states[task]
  if (!isSo) await services.adding.set(source.id, owner, states[task], request.now)
  const now = services.outlets.get(source.id) ?? source
  return reply([paragraph(say(`source-${task}-done`, { name }))], {
    choices: task === 'remove' ? [] : sourceChoices(now, owner, say),
  })
}
