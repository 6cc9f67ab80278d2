export type Part = { readonly name: string; readonly filename: string | undefined; readonly data: Buffer }

const LINE = Buffer.from('\r\n')
const HEAD_END = Buffer.from('\r\n\r\n')

/** The parts of a multipart/form-data body, or nothing when the body is no such thing. */
export function readMultipart(body: Buffer, boundary: string): Part[] | undefined {
  const delimiter = Buffer.from(`--${boundary}`)
  const parts: Part[] = []
  let at = body.indexOf(delimiter)
  while (at >= 0) {
    const start = at + delimiter.length
    if (body.toString('latin1', start, start + 2) === '--') return parts
    const next = body.indexOf(delimiter, start)
    const headEnd = body.indexOf(HEAD_END, start)
    if (next < 0 || headEnd < 0 || headEnd > next) return undefined
    const head = body.toString('utf8', start, headEnd)
    const name = parameter(head, 'name')
    if (name === undefined) return undefined
    const data = body.subarray(headEnd + HEAD_END.length, next - LINE.length)
    parts.push({ name, filename: parameter(head, 'filename'), data })
    at = next
  }
  return undefined
}

function parameter(head: string, name: string): string | undefined {
  const quoted = new RegExp(`content-disposition:[^\\r\\n]*[;\\s]${name}="([^"]*)"`, 'i').exec(head)
  const bare = new RegExp(`content-disposition:[^\\r\\n]*[;\\s]${name}=([^";\\s]+)`, 'i').exec(head)
  return quoted?.[1] ?? bare?.[1]
}
