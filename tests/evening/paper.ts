/** What one message looks like: lines of Markdown, and rows of what can be pressed below. */
export type Look = { readonly lines: readonly string[]; readonly rows: readonly (readonly string[])[] }

export type Paper = ReturnType<typeof paper>

/** A transcript that is written while the evening goes on; as Markdown. */
export function paper(title: string, intro: string, told: () => string) {
  const parts = [`# ${title}`, intro]
  const note = (words: string) => void parts.push(words)
  return {
    scene: (name: string) => note(`## ${told()} · ${name}`),
    note,
    /** What somebody writes, or presses. */
    does: (who: string, what: string, words = '') =>
      note(`**${who}** ${what}${words === '' ? '' : ` \`${words}\``}`),
    shows: (who: string, look: Look) => note(quoted([`*${who}*`, '', ...broken(look.lines), ...below(look)])),
    text: () => `${parts.join('\n\n')}\n`,
  }
}

function below({ rows }: Look): string[] {
  return rows.length === 0 ? [] : ['', ...broken(rows.map(row => row.map(key => `\`${key}\``).join(' ')))]
}

function quoted(lines: readonly string[]): string {
  return lines.map(line => `> ${line}`.trimEnd()).join('\n')
}

/** Lines of one message stay lines: Markdown would join them to a paragraph. */
function broken(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1] ?? ''
    if (line === '' || next === '') return [line]
    // A line behind a quote would be taken into it.
    return line.startsWith('>') === next.startsWith('>') ? [`${line}\\`] : [line, '']
  })
}
