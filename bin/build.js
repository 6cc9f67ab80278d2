import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { rolldown } from 'rolldown'
import { minifySync } from 'rolldown/utils'
import { built, isBuilt, root, stampFile, stampOfSources } from './built.js'

// Puts the program and its libraries together in few files of plain JavaScript, in node_modules/.cache. Node could run the
// TypeScript as it is and does so where this is not done, but what strips the types stays in memory, and each of some two
// thousand files takes room of its own.

/** Where a file was, seen from where it goes, for what it reads beside itself. */
const places = {
  name: 'places',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('import.meta.dirname')) return null
    const place = JSON.stringify(relative(built, dirname(id)).replaceAll('\\', '/'))
    return code.replaceAll('import.meta.dirname', `(import.meta.dirname + '/' + ${place})`)
  },
}

/** What node-fetch takes addresses apart with where Node has nothing for it: tables of all letters there are, 2 MB in memory. */
const spared = {
  name: 'spared',
  resolveId: (source, importer) =>
    source === 'whatwg-url' && importer?.includes('node-fetch') ? { id: 'node:url', external: true } : null,
}

/** The text of what is run stays in memory, and nobody reads that of libraries there: it goes without lines and indentation. */
function withoutSpace(fileName, code) {
  if (!fileName.startsWith('library-')) return code
  return minifySync(fileName, code, { compress: false, mangle: false, codegen: { removeWhitespace: true } })
    .code
}

/** One letter that is not of ASCII makes the whole file take twice the room. */
function inAscii(code) {
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, before, letter) => {
    // An escaped letter is the letter.
    const escapes = before.length % 2 === 0 ? before : before.slice(1)
    return `${escapes}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** A library a file: a large one takes more to read, which is never given back. */
function libraryOf(id) {
  const name = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]
  return name === undefined ? null : `library-${name.replace(/[^\w.-]/g, '-')}`
}

if (!isBuilt()) {
  const stamp = stampOfSources()
  const bundle = await rolldown({
    input: { chapar: join(root, 'src/cli.ts') },
    cwd: root,
    platform: 'node',
    plugins: [places, spared],
    // What libraries use where it is there, and it is not.
    external: ['bufferutil', 'encoding', 'utf-8-validate', 'zlib-sync'],
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({
    chunkFileNames: '[name].js',
    comments: { legal: false, annotation: false, jsdoc: false },
    codeSplitting: { groups: [{ test: /node_modules/, name: libraryOf }] },
  })
  mkdirSync(dirname(built), { recursive: true })
  // Under another name until it is whole: two may build at once, and either may be killed.
  const unfinished = mkdtempSync(`${built}-`)
  chmodSync(unfinished, 0o755)
  for (const { fileName, code } of output)
    writeFileSync(join(unfinished, fileName), inAscii(withoutSpace(fileName, code)))
  writeFileSync(join(unfinished, stampFile), stamp)
  rmSync(built, { recursive: true, force: true })
  renameSync(unfinished, built)
}
