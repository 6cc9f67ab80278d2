const begun = performance.now()

/** For whoever waits: it takes minutes. */
export function progress(what: string): void {
  process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(0)} s: ${what}\n`)
}
