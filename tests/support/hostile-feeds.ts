import { gzipSync } from 'node:zlib'

const channel = (items: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>c</title>${items}</channel></rss>`
const item = (title: string, more = '') =>
  `<item><title>${title}</title><link>https://outlet.example/1</link>${more}</item>`
const atom = (content: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>c</title><entry><title>e</title>${content}</entry></feed>`
const listed = (length: number, make: (n: number) => string) =>
  Array.from({ length }, (_, n) => make(n)).join(' ')

const million = 1_000_000
const entities = listed(10, n => `<!ENTITY e${n} "${n === 0 ? 'lol' : `&e${n - 1};`.repeat(10)}">`)

/**
 * Feeds as large as an answer may be, or larger, of what costs a reader most: each maker gives one document. They are
 * made when asked for, because together they would fill the memory they are to be measured in.
 */
export const hostileFeeds: Readonly<Record<string, () => string | Uint8Array>> = {
  'a billion laughs': () => channel(item('&e9;'), `<!DOCTYPE rss [${entities}]>`),
  'a long entity, often': () =>
    channel(item('&a;'.repeat(3 * million)), `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(190)}">]>`),
  'a document type from elsewhere': () =>
    channel(item('&x;'), '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">'),
  'declarations without end': () => `<!DOCTYPE rss [${'<!ENTITY a "'.repeat(0.7 * million)}`,
  '200,000 nested tags': () => channel('<a>'.repeat(200_000) + '</a>'.repeat(200_000)),
  'nested items': () => channel('<item>'.repeat(1.4 * million)),
  'nested tags in Atom': () =>
    atom(`<content type="xhtml">${'<div>'.repeat(120_000)}${'</div>'.repeat(120_000)}</content>`),
  'nested tags in a text': () =>
    channel(item('x', `<description>${'&lt;div&gt;'.repeat(million)}</description>`)),
  'a title of 50 MB': () => channel(item('x'.repeat(50 * million))),
  'a title of 9 MB': () => channel(item('x'.repeat(9 * million))),
  'a title of entities': () => channel(item('&amp;'.repeat(1.8 * million))),
  'a title of tags': () => channel(item('<b>'.repeat(3 * million))),
  'a title of NUL bytes': () => channel(item(`a${'\0'.repeat(9 * million)}`)),
  'a title of marks of direction': () => channel(item(`a${'\u202e'.repeat(3 * million)}`)),
  'paragraphs alone': () =>
    channel(item('x', `<description><![CDATA[${'<p>a'.repeat(2.3 * million)}]]></description>`)),
  'tiny tags': () => channel('<a/>'.repeat(2.4 * million)),
  'a hundred thousand items': () => channel(item('x').repeat(100_000)),
  'items of nothing': () => channel('<item/>'.repeat(1.3 * million)),
  categories: () => channel(item('x', '<category>x</category>'.repeat(400_000))),
  links: () => atom('<link href="a"/>'.repeat(120_000)),
  attributes: () => channel(`<item ${listed(600_000, n => `a${n}="1"`)}><title>x</title></item>`),
  'one attribute again and again': () =>
    channel(`<item ${'a="1" '.repeat(1.5 * million)}><title>x</title></item>`),
  'attributes without values': () => channel(`<item ${'a '.repeat(4 * million)}><title>x</title></item>`),
  namespaces: () =>
    channel(listed(40_000, n => `<b xmlns:a${n}="urn:${n}"><a${n}:title>x</a${n}:title></b>`)),
  'CDATA in CDATA': () => channel(`<item><title>${'<![CDATA['.repeat(million)}</title></item>`),
  comments: () => channel(`<item><title>${'<!-- -->'.repeat(million)}</title></item>`),
  'comments without end': () => '<!--'.repeat(2 * million),
  instructions: () => '<?a?>'.repeat(1.8 * million) + channel(item('x')),
  'angle brackets': () => `<rss>${'<'.repeat(9 * million)}`,
  'signs that begin no tag': () => `<rss>${'<='.repeat(4 * million)}`,
  'Base64 without end': () => `<feed><entry>${'<title mode="base64">'.repeat(120_000)}</entry></feed>`,
  'Base64 of 8 MB': () => atom(`<title mode="base64">${'QUFB'.repeat(2 * million)}</title>`),
  'brackets in an author': () => channel(item('x', `<author>${'['.repeat(9 * million)}</author>`)),
  'an address of 9 MB': () => channel(item('x', `<guid>https://a.example/${'a'.repeat(9 * million)}</guid>`)),
  'a date of 8 MB': () => channel(item('x', `<pubDate>${'1 '.repeat(4 * million)}</pubDate>`)),
  'hours to skip': () => channel(`<skipHours>${'<hour>1</hour>'.repeat(600_000)}</skipHours>${item('x')}`),
  'JSON of empty objects': () =>
    `{"version":"https://jsonfeed.org/version/1.1","items":[${'{},'.repeat(3 * million)}{}]}`,
  'JSON in JSON': () => `{"title":"x","items":${'['.repeat(5 * million)}${']'.repeat(5 * million)}}`,
  'UTF-32': () =>
    Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.alloc(9 * million, Buffer.from([0x61, 0, 0, 0]))]),
  'gzip broken off': () => gzipSync(Buffer.from(channel(item('x'.repeat(million))))).subarray(0, 600),
  'gzip of 100 MB': () => gzipSync(Buffer.alloc(100 * million)),
}
