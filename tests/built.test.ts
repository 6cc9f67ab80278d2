import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuilt, stampFile, stampOfSources } from '../bin/built.js'

let root: string
let built: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chapar-built-'))
  built = join(root, 'built')
  for (const folder of ['src/core', 'commands', 'config', 'bin', 'built'])
    mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'package-lock.json'), '{}')
  writeFileSync(join(root, 'src/core/url.ts'), 'export {}')
  writeFileSync(join(built, stampFile), stampOfSources(root))
})
afterEach(() => rmSync(root, { recursive: true }))

test('what was built is run as long as nothing changes', () => {
  expect(isBuilt(root, built)).toBe(true)
})

test('data that are read at the start may change, as they are not built in', () => {
  writeFileSync(join(root, 'config/sources.yaml'), '[]')
  expect(isBuilt(root, built)).toBe(true)
})

test('it is not run once a source changed', () => {
  writeFileSync(join(root, 'src/core/url.ts'), 'export const url = 1')
  expect(isBuilt(root, built)).toBe(false)
})

test('it is not run once a source came or went', () => {
  writeFileSync(join(root, 'commands/late.ts'), '')
  expect(isBuilt(root, built)).toBe(false)
  rmSync(join(root, 'commands/late.ts'))
  expect(isBuilt(root, built)).toBe(true)
  rmSync(join(root, 'src/core/url.ts'))
  expect(isBuilt(root, built)).toBe(false)
})

test('it is not run once a library is another', () => {
  writeFileSync(join(root, 'package-lock.json'), '{ "packages": {} }')
  expect(isBuilt(root, built)).toBe(false)
})

test('it is not run where there is none, or the build was broken off', () => {
  rmSync(join(built, stampFile))
  expect(isBuilt(root, built)).toBe(false)
})
