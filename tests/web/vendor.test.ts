import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pageFiles, vendorFiles } from '../../src/web/files.ts'
import { importMap } from '../../src/web/import-map.ts'

const page = join(import.meta.dirname, '../../src/web/page')
const { imports } = JSON.parse(importMap) as { imports: Record<string, string> }
const files = new Map([...pageFiles(), ...vendorFiles()])

/** What the browser would ask for, from the page's own rules of resolving. */
function resolve(name: string, from: string): string {
  if (/^\.{0,2}\//.test(name)) return new URL(name, `http://page${from}`).pathname
  const prefix = Object.keys(imports)
    .filter(key => key === name || (key.endsWith('/') && name.startsWith(key)))
    .sort((a, b) => b.length - a.length)[0]
  if (prefix === undefined) throw new Error(`${from} imports ${name}, which the import map does not name`)
  return `${imports[prefix]}${name.slice(prefix.length)}`
}

async function importsOf(path: string): Promise<string[]> {
  const file = files.get(path)
  if (file === undefined) throw new Error(`${path} is imported but not served`)
  const source = new TextDecoder().decode(await file.read()).replace(/\/\*[\s\S]*?\*\//g, '')
  const found = source.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+\s*from\s*)?["']([^"']+)["']/g,
  )
  return [...found].map(match => resolve(match[1] ?? '', path))
}

describe('what the page loads', () => {
  test('is served to the last module, and no module is served in vain', async () => {
    const needed = new Set(['/page/page.js'])
    for (const path of needed) for (const next of await importsOf(path)) needed.add(next)
    const modules = [...files.keys()].filter(path => path.endsWith('.js'))
    expect([...needed].sort()).toEqual(modules.sort())
  })

  test('is installed, to the last font', async () => {
    const sizes = await Promise.all([...files.values()].map(async file => (await file.read()).length))
    expect(sizes.every(size => size > 0)).toBe(true)
  })

  test('is linked by paths that are served', () => {
    const texts = readdirSync(page)
      .filter(name => /\.(html|css|js)$/.test(name))
      .map(name => readFileSync(join(page, name), 'utf8'))
    const paths = texts.flatMap(text =>
      [...text.matchAll(/["'(](\/(?:page|vendor)\/[^"')]+)["')]/g)].map(m => m[1]),
    )
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter(path => path !== undefined && !files.has(path))).toEqual([])
  })
})
