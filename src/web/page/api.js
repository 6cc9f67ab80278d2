/** @import { Hello, Post, Rendered } from './payloads.d.ts' */

/**
 * @param {string} locale '' for the server's choice
 * @returns {Promise<Hello>}
 */
export async function hello(locale) {
  return await json(`/api/hello?${new URLSearchParams({ locale })}`)
}

/**
 * @param {string} line
 * @param {string} locale
 * @returns {Promise<Rendered>}
 */
export async function ask(line, locale) {
  return await json('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ line, locale }),
  })
}

/**
 * @param {string} typed
 * @param {string} locale
 * @returns {Promise<{ id: string, name: string }[]>}
 */
export async function suggest(typed, locale) {
  return await json(`/api/suggest?${new URLSearchParams({ typed, locale })}`)
}

/**
 * Posts so far and from now on, again after a lost connection.
 * @param {(post: Post) => void} heard
 * @param {(connected: boolean) => void} state
 */
export function posts(heard, state) {
  const source = new EventSource('/api/posts')
  source.addEventListener('post', ({ data }) => heard(JSON.parse(data)))
  source.addEventListener('open', () => state(true))
  source.addEventListener('error', () => state(false))
}

/** What the server said instead of an answer, in words for people. */
class Refusal extends Error {}

/**
 * @param {string} path
 * @param {RequestInit} [request]
 */
async function json(path, request) {
  const response = await fetch(path, request)
  if (!response.ok) throw new Refusal((await response.text()) || `The server answered ${response.status}.`)
  return await response.json()
}

/** A failure that was not answered by the server, told as what to look for, where the page has no words yet. */
const unreachable = 'No answer: is the program still running?'

/**
 * @param {unknown} error
 * @param {Hello['words']} words
 */
export function reasonOf(error, { unanswered = unreachable }) {
  return error instanceof Refusal ? error.message : unanswered
}
