import type { Pack } from '../region.ts'
import { checkBalance } from './check/balance.ts'
import { checkLanguages, checkOrdinaryWords, checkSyntax } from './check/forms.ts'
import { checkBothNames, checkNames } from './check/names.ts'
import { checkOverlaps } from './check/overlaps.ts'
import type { Problem } from './check/problem.ts'
import { checkRoles } from './check/roles.ts'
import { checkSources } from './check/sources.ts'

/** Everything a region pack should be beyond loading at all; what is found, by file and line. */
export function checkPack(pack: Pack): Problem[] {
  const syntax = checkSyntax(pack)
  const found = [
    ...syntax,
    ...checkNames(pack),
    ...checkBothNames(pack),
    ...checkLanguages(pack),
    ...checkRoles(pack),
    ...checkBalance(pack),
    ...checkSources(pack),
    // Forms that cannot be read cannot be tried either.
    ...(syntax.length > 0 ? [] : [...checkOrdinaryWords(pack), ...checkOverlaps(pack)]),
  ]
  return found.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
