/** What a check of the installation found, and what to do about it. */
export type Finding = {
  readonly what: string
  readonly state: 'good' | 'note' | 'bad'
  readonly says: string
}
