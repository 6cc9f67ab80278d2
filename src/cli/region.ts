import { relative } from 'node:path'
import { checkPack } from '../../config/region/check.ts'
import { hasSample, loadPack, loadSample, RegionError } from '../../config/region.ts'
import { printJson, printLine, UsageError, type Verb } from './verb.ts'

type Finding = ReturnType<typeof checkPack>[number]

export const verb: Verb = {
  name: 'region',
  summary: 'check a region pack, and say what to mend where',
  help: `Usage: chapar region check [folder] [--json]

Checks the region pack in the folder, or the one in use: topics and sources that are not there, names and forms missing
in a language, forms that are found in ordinary words or name two topics, words of status in names, both names of a
town, dates of roles, and whether every place has outlets of each side. Nothing is changed.
  --json   {"region", "topics", "sources", "findings": [{"check", "state": "problem"|"note", "file", "line", "says"}]}
Exit code 0 when nothing is wrong, 1 when there are problems; notes are no problems.
`,
  options: { json: { type: 'boolean' } },
  async run([task, folder, ...more], { json }, settings) {
    if (task !== 'check')
      throw new UsageError(task === undefined ? 'Which task?' : `There is no task "${task}".`)
    if (more.length > 0) throw new UsageError('One folder, or none for the region in use.')
    const result = check(
      folder ?? settings.CHAPAR_REGION,
      folder === undefined ? settings.CHAPAR_SOURCES : undefined,
    )
    const problems = result.findings.filter(({ state }) => state === 'problem')
    if (json === true) printJson(result)
    else {
      for (const { file, line, state, says } of result.findings)
        printLine(`${file}:${line}: ${state === 'note' ? 'note: ' : ''}${says}`)
      printLine(
        `${result.region}: ${result.topics} topics, ${result.sources} sources; ${problems.length === 0 ? 'nothing to mend' : `${problems.length} to mend`}`,
      )
    }
    return problems.length > 0 ? 1 : 0
  },
}

/** What keeps a pack from loading is told like everything else, where it has a place in a file. */
function check(folder: string, sourcesFile: string | undefined) {
  try {
    const pack = loadPack(folder, sourcesFile)
    if (hasSample(folder)) loadSample(folder)
    const findings = checkPack(pack).map(finding => ({ ...finding, file: relative('', finding.file) }))
    const { region, topics, sources } = pack
    return { region: region.id, topics: topics.length, sources: sources.length, findings }
  } catch (error) {
    if (!(error instanceof RegionError)) throw error
    const findings = error.message.split('\n').map((message): Finding => {
      const [, file, line, says] = /^(.+?\.ya?ml):(?:(\d+):)? (.*)$/.exec(message) ?? []
      if (file === undefined || says === undefined) throw error
      return { check: 'loading', state: 'problem', file: relative('', file), line: Number(line ?? 1), says }
    })
    return { region: relative('', folder), topics: 0, sources: 0, findings }
  }
}
