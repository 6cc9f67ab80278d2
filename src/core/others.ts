/** Resolves when whatever else waits had its turn: between pieces of work of which each takes some milliseconds. */
export const others = () => new Promise<void>(resolve => setTimeout(resolve, 0))
