export const options: readonly string[]
export const environment: Readonly<Record<string, string>>
