import { statSync } from 'node:fs'
import { backUp } from '../storage/backup.ts'
import { printJson, printLine, UsageError, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'backup',
  summary: 'copy the database into a file, also while the bot runs',
  help: `Usage: chapar backup FILE [--force] [--json]

Copies the database of CHAPAR_DATA into FILE as it stands at this moment; a bot that runs on it goes on. FILE is there
once it is whole and was found sound, never in part. Bring it back with "chapar restore FILE".
  --force   replace FILE where it exists
  --json    {"file", "bytes"}
`,
  options: { force: { type: 'boolean' }, json: { type: 'boolean' } },
  async run([file, ...more], { force, json }, settings) {
    if (file === undefined || file === '' || more.length > 0)
      throw new UsageError('Into which file? Name one.')
    await backUp(settings.CHAPAR_DATA, file, force === true)
    const { size } = statSync(file)
    if (json === true) printJson({ file, bytes: size })
    else printLine(`${file}: ${Math.ceil(size / 1024)} KiB, whole and sound`)
    return 0
  },
}
