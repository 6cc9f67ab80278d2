import { ApiError } from './api-error.ts'
import type { Form, Json } from './form.ts'
import {
  checkChoice,
  checkUrl,
  count,
  readInteger,
  readList,
  readObject,
  readText,
  required,
  WEB_OR_ATTACHED,
} from './form.ts'
import type { Component } from './message.ts'
import { checkButton, checkSelect } from './validate-controls.ts'

export const Kind = {
  row: 1,
  button: 2,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const

const SELECTS = [3, 5, 6, 7, 8]
const IN_CONTAINER = [Kind.row, Kind.section, Kind.text, Kind.gallery, Kind.file, Kind.separator]
const TOP_LEVEL = [...IN_CONTAINER, Kind.container]

const MAX_ROWS = 5
const MAX_COMPONENTS = 40
const MAX_TEXT = 4000
// Undocumented (discord-api-docs#8554): above this many bytes, 12 more per text, Discord answers 500.
const MAX_TEXT_BYTES = 10_170

type Tally = {
  readonly customIds: Set<string>
  readonly files: readonly string[]
  total: number
  texts: string[]
}

/** The components of a message, in the old rules (five rows) or the new (IS_COMPONENTS_V2). */
export function readComponents(
  form: Form,
  value: unknown,
  options: { v2: boolean; files: readonly string[] },
): readonly Component[] {
  const tally: Tally = { customIds: new Set(), files: options.files, total: 0, texts: [] }
  const list = readList(form, value, options.v2 ? MAX_COMPONENTS : MAX_ROWS)
  checkAll(form, list, options.v2 ? TOP_LEVEL : [Kind.row], tally)
  if (options.v2) checkWhole(form, tally)
  return list as readonly Component[]
}

function checkWhole(form: Form, { total, texts }: Tally): void {
  if (total > MAX_COMPONENTS) {
    form.wrong(
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components cannot exceed ${MAX_COMPONENTS}`,
    )
  }
  if (texts.reduce((sum, text) => sum + count(text), 0) > MAX_TEXT) {
    form.wrong(
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Components displayable text size exceeds maximum size of ${MAX_TEXT}`,
    )
    return
  }
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0)
  if (bytes > MAX_TEXT_BYTES) throw new ApiError(500, 0, '500: Internal Server Error')
}

function checkAll(form: Form, list: readonly unknown[], kinds: readonly number[], tally: Tally): void {
  list.forEach((entry, index) => {
    const at = form.at(index)
    const part = readObject(at, entry)
    if (part && checkKind(at, part, kinds)) checkPart(at, part, tally)
  })
}

function checkKind(form: Form, part: Json, kinds: readonly number[]): boolean {
  if (typeof part.type === 'number' && kinds.includes(part.type)) return true
  form.at('type').wrong('UNION_TYPE_CHOICES', `Value of field "type" must be one of (${kinds.join(', ')},).`)
  return false
}

function checkPart(form: Form, part: Json, tally: Tally): void {
  tally.total += 1
  CHECKS[Number(part.type)]?.(form, part, tally)
}

type Check = (form: Form, part: Json, tally: Tally) => void

const select: Check = (form, part, tally) => checkSelect(form, part, tally.customIds)

const CHECKS: Readonly<Record<number, Check>> = {
  ...Object.fromEntries(SELECTS.map(type => [type, select])),
  [Kind.row]: checkRow,
  [Kind.button]: (form, part, tally) => checkButton(form, part, tally.customIds),
  [Kind.section]: checkSection,
  [Kind.text]: (form, part, tally) => {
    tally.texts.push(readText(form.at('content'), part.content, MAX_TEXT, 1))
  },
  [Kind.thumbnail]: checkMedia,
  [Kind.gallery]: (form, part, tally) => {
    readList(form.at('items'), part.items, 10, 1).forEach((entry, index) => {
      const item = readObject(form.at('items', index), entry)
      if (item) checkMedia(form.at('items', index), item, tally)
    })
  },
  [Kind.file]: (form, part, tally) => checkFile(form.at('file'), part.file, ['attachment'], tally),
  [Kind.separator]: (form, part) => {
    if (part.spacing !== undefined) checkChoice(form.at('spacing'), part.spacing, [1, 2])
  },
  [Kind.container]: (form, part, tally) => {
    readInteger(form.at('accent_color'), part.accent_color, 0, 0xffffff)
    const below = readList(form.at('components'), part.components, MAX_COMPONENTS, 1)
    checkAll(form.at('components'), below, IN_CONTAINER, tally)
  },
}

/** Five buttons, or one select, which is as wide as five. */
function checkRow(form: Form, row: Json, tally: Tally): void {
  let width = 0
  readList(form.at('components'), row.components, Number.POSITIVE_INFINITY, 1).forEach((entry, index) => {
    const at = form.at('components', index)
    const part = readObject(at, entry)
    if (!part || !checkKind(at, part, [Kind.button, ...SELECTS])) return
    width += part.type === Kind.button ? 1 : 5
    if (width > 5)
      at.wrong('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width')
    checkPart(at, part, tally)
  })
}

function checkSection(form: Form, section: Json, tally: Tally): void {
  checkAll(
    form.at('components'),
    readList(form.at('components'), section.components, 3, 1),
    [Kind.text],
    tally,
  )
  const at = form.at('accessory')
  if (section.accessory === undefined || section.accessory === null) {
    required(at)
    return
  }
  const accessory = readObject(at, section.accessory)
  if (accessory && checkKind(at, accessory, [Kind.button, Kind.thumbnail])) checkPart(at, accessory, tally)
}

function checkMedia(form: Form, item: Json, tally: Tally): void {
  if (item.description !== undefined && item.description !== null) {
    readText(form.at('description'), item.description, 1024, 1)
  }
  checkFile(form.at('media'), item.media, WEB_OR_ATTACHED, tally)
}

function checkFile(form: Form, value: unknown, schemes: readonly string[], tally: Tally): void {
  const media = value === undefined ? undefined : readObject(form, value)
  const at = form.at('url')
  if (typeof media?.url !== 'string') {
    required(at)
    return
  }
  checkUrl(at, media.url, 2048, schemes)
  const name = /^attachment:\/\/(.+)$/.exec(media.url)?.[1]
  if (name !== undefined && !tally.files.includes(name)) {
    at.wrong(
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      'The referenced attachment was not found on the message',
    )
  }
}
