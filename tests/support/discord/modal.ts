import { type Form, type Json, readInteger, readList, readObject, readText, required } from './form.ts'
import type { Interaction, Modal, ModalField } from './interactions.ts'

const [ROW, INPUT, LABEL] = [1, 4, 18]

/**
 * A window: title 45, one to five components of one field each (interactions/receiving-and-responding, components/reference).
 * The emulator knows text fields alone, in a label or in a row.
 */
export function readModal(form: Form, value: unknown, opener: Interaction): Modal {
  const data = readObject(form, value) ?? {}
  const title = readText(form.at('title'), data.title, 45, 1)
  const customId = readText(form.at('custom_id'), data.custom_id, 100, 1)
  const list = readList(form.at('components'), data.components, 5, 1)
  const fields = list.flatMap((entry, index) => {
    const at = form.at('components', index)
    const part = readObject(at, entry)
    return part === undefined ? [] : readPart(at, part)
  })
  const names = fields.map(field => field.customId)
  if (new Set(names).size < names.length)
    form.at('components').wrong('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
  return { customId, title, fields, opener }
}

function readPart(form: Form, part: Json): ModalField[] {
  if (part.type === LABEL) {
    const label = readText(form.at('label'), part.label, 45, 1)
    const description = readText(form.at('description'), part.description, 100)
    const inside = readObject(form.at('component'), part.component)
    return inside === undefined
      ? []
      : readField(form.at('component'), inside, { label, description, inRow: false })
  }
  if (part.type === ROW) {
    const [first] = readList(form.at('components'), part.components, 1, 1)
    const inside = readObject(form.at('components', 0), first)
    if (inside === undefined) return []
    const label = readText(form.at('components', 0, 'label'), inside.label, 45, 1)
    return readField(form.at('components', 0), inside, { label, description: '', inRow: true })
  }
  form.at('type').wrong('UNION_TYPE_CHOICES', `Value of field "type" must be one of (${ROW}, ${LABEL},).`)
  return []
}

function readField(
  form: Form,
  field: Json,
  named: Pick<ModalField, 'label' | 'description' | 'inRow'>,
): ModalField[] {
  if (field.type !== INPUT) {
    form.at('type').wrong('UNION_TYPE_CHOICES', 'Emulator: text fields alone')
    return []
  }
  if (field.style !== 1 && field.style !== 2) required(form.at('style'))
  readText(form.at('value'), field.value, 4000)
  return [
    {
      ...named,
      customId: readText(form.at('custom_id'), field.custom_id, 100, 1),
      placeholder: readText(form.at('placeholder'), field.placeholder, 100),
      minLength: readInteger(form.at('min_length'), field.min_length, 0, 4000) ?? 0,
      maxLength: readInteger(form.at('max_length'), field.max_length, 1, 4000) ?? 4000,
      required: field.required !== false,
    },
  ]
}
