const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'there is no permission to read it',
  EPERM: 'there is no permission to read it',
}

/** Why the system lets a file not be read, in words for the operator. */
export function unreadable(cause: unknown): string {
  const { code = '' } = cause as NodeJS.ErrnoException
  return reasons[code] ?? `it cannot be read (${code || String(cause)})`
}
