export const options: readonly string[]
export const growth: string
export const environment: Readonly<Record<string, string>>
