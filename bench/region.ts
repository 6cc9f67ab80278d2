import { join } from 'node:path'
import { loadRegion } from '../config/region.ts'

export const regionFolder = join(import.meta.dirname, '../config/regions/south-caucasus')
/** The region whose press all is measured with. */
export const region = loadRegion(regionFolder)
