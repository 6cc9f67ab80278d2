/** The words of the interface: `id` of a message in config/locales, and what stands in its places. */
export type Say = (id: string, values?: Readonly<Record<string, string | number>>) => string

/** Gives the words for a locale, as BCP 47; the nearest one there is. */
export type Messages = (locale: string) => Say
