import { loadRegion } from '../../config/region.ts'
import { type Restored, restore } from '../storage/restore.ts'
import { printJson, printLine, UsageError, type Verb } from './verb.ts'

/** Telegram shows a bot nothing of what it posted. */
const canLook = ['discord']

export const verb: Verb = {
  name: 'restore',
  summary: 'bring a backup back as the database',
  help: `Usage: chapar restore FILE [--json]

Puts a backup in the place of the database of CHAPAR_DATA; the bot must be stopped. FILE is looked through first: it must
be sound, Chapar's, and of no newer release. The database that was there is kept beside it, under another name.
Nothing floods and nothing comes twice: outlets are met again as for the first time, so what they carry then is stored
and not posted; stories known from before are posted no more; what was about to be posted when the backup was made is
looked for in its Discord channel first, and taken as unknown in Telegram and where it came in a digest or is too old.
What moderators corrected since (chapar correct) is taken over.
  --json   {"file", "lastLook", "attempted", "unknown", "kept"}: when the backup's bot last looked at an outlet, how many
           deliveries are to be found out, how many stay unknown, where the former database is
`,
  options: { json: { type: 'boolean' } },
  async run([file, ...more], { json }, settings) {
    if (file === undefined || file === '' || more.length > 0)
      throw new UsageError('From which file? Name one.')
    const { sources } = loadRegion(settings.CHAPAR_REGION, settings.CHAPAR_SOURCES)
    const reading = { sources: sources.map(({ id }) => id), canLook }
    const restored = await restore(settings.CHAPAR_DATA, file, reading, new Date())
    if (json === true) printJson({ file, ...restored })
    else for (const line of tell(file, restored)) printLine(line)
    return 0
  },
}

function tell(file: string, { lastLook, attempted, unknown, kept }: Restored): string[] {
  const of = lastLook === null ? 'before any outlet was read' : `of ${lastLook.toISOString()}`
  const waiting = attempted + unknown
  return [
    `${file} (${of}) is the database now.`,
    ...(waiting === 0
      ? []
      : [
          `${waiting} posts may have gone out since it was made: ${attempted} will be looked for, ${unknown} stay unknown.`,
        ]),
    kept === null ? 'There was none before.' : `The one before is kept as ${kept}`,
  ]
}
