import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'

type Value = string | number | null

/** Stands in a query for what is given when it is asked. */
export const given = sql.raw<never>('?')

/** The texts or numbers of a JSON list that is given, however many: one query for all lengths. */
export const anyGiven = sql.raw<never>('(SELECT value FROM json_each(?))')

/**
 * A query that is built once, for values given in the order in which they stand in it: to build one takes longer than to
 * ask it, and what people wait for is asked again and again.
 */
export function built<Row>(build: (db: Kysely<Schema>) => { compile(): CompiledQuery<Row> }) {
  let text: string | undefined
  return async (db: Kysely<Schema>, ...values: readonly Value[]): Promise<Row[]> => {
    text ??= build(db).compile().sql
    return (await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows
  }
}

/** As `built`, of what is said in SQL. */
export function said<Row>(text: string) {
  return async (db: Kysely<Schema>, ...values: readonly Value[]): Promise<Row[]> =>
    (await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows
}
