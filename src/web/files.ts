import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { importMap } from './import-map.ts'
import { type VendorPackage, vendorPackages } from './vendor.ts'

export type StaticFile = { readonly type: string; read(): Promise<Uint8Array<ArrayBuffer>> }

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const pageFolder = join(import.meta.dirname, 'page')

/** The page with its import map, which browsers take from the page itself only. */
export function pageHtml(): string {
  const html = readFileSync(join(pageFolder, 'index.html'), 'utf8')
  return html.replace('<!-- import map -->', () => `<script type="importmap">${importMap}</script>`)
}

/** Our own files, by the path they are asked for. */
export function pageFiles(): ReadonlyMap<string, StaticFile> {
  const names = readdirSync(pageFolder).filter(name => extname(name) in types)
  return new Map(names.map(name => [`/page/${name}`, staticFile(join(pageFolder, name))]))
}

/** Files of the packages the page uses, by the path they are asked for. */
export function vendorFiles(): ReadonlyMap<string, StaticFile> {
  return new Map(
    vendorPackages.flatMap(({ name, files, from }) => {
      const folder = packageFolder(name, from)
      return files.map(file => [`/vendor/${name}/${file}`, staticFile(join(folder, file))] as const)
    }),
  )
}

/** Where a package is installed, seen from the package that depends on it, whatever its "exports" allow. */
function packageFolder(name: string, from: VendorPackage['from']): string {
  const base =
    from === undefined ? import.meta.url : pathToFileURL(join(packageFolder(from, undefined), 'x.js'))
  const manifest = findPackageJSON(name, base)
  if (manifest === undefined) throw new Error(`The package ${name} is not installed: run "npm ci".`)
  return dirname(manifest)
}

function staticFile(path: string): StaticFile {
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    read: async () => new Uint8Array(await readFile(path)),
  }
}
