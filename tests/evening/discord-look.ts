import { ago } from '#core/chat/moments.ts'
import type { Component, Embed } from '../support/discord/emulator.ts'
import type { Look } from './paper.ts'

type Shown = { content: string; embeds: readonly Embed[]; components: readonly Component[] }

/** Whom an id mentions. */
type Names = ReadonlyMap<string, string>

/** A message as Discord's client shows it. */
export function discordLook(
  { content, embeds, components }: Shown,
  now: Date,
  names: Names = new Map(),
): Look {
  const blocks = [
    content === '' ? [] : [named(content, names)],
    ...embeds.map(embed => embedLines(embed, now)),
  ]
  const lines = blocks
    .filter(block => block.length > 0)
    .flatMap((block, at) => (at === 0 ? block : ['', ...block]))
  return { lines, rows: components.map(row => (row.components ?? []).map(keyName)) }
}

const named = (words: string, names: Names) =>
  words.replace(/<@(\d+)>/g, (_, id) => `@${names.get(id) ?? id}`)

function embedLines(
  { author, title, url, description, footer, timestamp, image, thumbnail }: Embed,
  now: Date,
) {
  const headline = url === undefined ? `**${title}**` : `**[${title}](${url})**`
  const below = [footer?.text, timestamp && ago(now, 'en')(new Date(timestamp))].filter(Boolean).join(' · ')
  return [
    ...(author === undefined ? [] : [author.name]),
    ...(title === undefined ? [] : [headline]),
    ...(image === undefined && thumbnail === undefined ? [] : ['(picture)']),
    ...(description === undefined ? [] : spaced(description).map(line => marked(line, now))),
    ...(below === '' ? [] : [`<sub>${below}</sub>`]),
  ]
}

/** Its lines; headings keep a distance of their own. */
function spaced(description: string): string[] {
  return description.replace(/(?<!\n)\n(?=#+ )/g, '\n\n').split('\n')
}

/** What Discord has besides Markdown: moments it tells by itself, small print, headings. */
function marked(line: string, now: Date): string {
  return line
    .replace(/<t:(\d+)(:\w)?>/g, (_, seconds) => ago(now, 'en')(new Date(Number(seconds) * 1000)))
    .replace(/^-# (.*)$/, '<sub>$1</sub>')
    .replace(/^#+ (.*)$/, '**$1**')
}

function keyName({ label, placeholder, emoji, url, options }: Component): string {
  if (label !== undefined)
    return `${[emoji?.name, label].filter(Boolean).join(' ')}${url === undefined ? '' : ' ↗'}`
  const picked = (options ?? []).filter(option => option.default === true).map(option => option.label)
  return `${placeholder ?? ''} ▾${picked.length === 0 ? '' : ` ${picked.join(', ')}`}`
}
