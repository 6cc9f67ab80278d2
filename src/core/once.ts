/** What is found out when it is first asked for, and then remembered. */
export function once<T>(find: () => T): () => T {
  let found: { readonly it: T } | undefined
  return () => {
    found ??= { it: find() }
    return found.it
  }
}
