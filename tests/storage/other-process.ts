import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type OtherProcess = {
  /** Waits until it has said so; fails with all it said when it ends before. */
  says(what: RegExp): Promise<void>
  /** Ends it as the kernel does, without a chance to tidy up; gives all it said. */
  kill(): Promise<string>
  readonly ended: Promise<number | null>
}

/** A module run by another Node; `import('database')` in it is src/storage/database.ts. */
export function running(source: string): OtherProcess {
  const located = source.replace(/import\('(\w+)'\)/g, (_, name: string) => {
    const file = join(import.meta.dirname, '../../src/storage', `${name}.ts`)
    return `import(${JSON.stringify(pathToFileURL(file).href)})`
  })
  const child = spawn(process.execPath, ['--input-type=module', '-e', located])
  let said = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      for (const listen of listeners) listen()
    })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  return {
    ended,
    says: what =>
      new Promise((resolve, reject) => {
        const listen = () => what.test(said) && resolve()
        listeners.add(listen)
        listen()
        void ended.then(() => reject(new Error(`it ended and had said: ${said}`)))
      }),
    async kill() {
      child.kill('SIGKILL')
      await ended
      return said
    },
  }
}
