type Fields = Readonly<Record<string, unknown>>

/** Where the program says what it does, for the operator: ids and reasons, never a secret or a person's words. */
export type Log = {
  debug(fields: Fields, message: string): void
  info(fields: Fields, message: string): void
  warn(fields: Fields, message: string): void
  error(fields: Fields, message: string): void
}
