import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Gazetteer } from '#core/article/topics/gazetteer.ts'

/** The towns and first-level divisions of the world, from the two files beside this one. */
export function loadGazetteer(): Gazetteer {
  const [divisions, cities] = ['divisions.txt', 'cities.txt'].map(file =>
    readFileSync(join(import.meta.dirname, file), 'utf8'),
  )
  return new Gazetteer(divisions ?? '', cities ?? '')
}
