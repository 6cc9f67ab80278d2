export const root: string
export const built: string
export const stampFile: string
export function stampOfSources(from?: string): string
export function isBuilt(from?: string, to?: string): boolean
