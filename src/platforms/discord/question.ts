import { ComponentType, type ModalSubmitInteraction, TextInputStyle } from 'discord.js'
import { pressCode } from '#core/chat/press.ts'
import type { Question } from '#core/chat/reply.ts'
import type { Seals } from '#core/chat/seal.ts'
import { plain } from './render.ts'

/** Discord's limits: characters of a title and a label, of what is said below it, and of an example in the field. */
const limits = { title: 45, description: 100, placeholder: 100 }
const longestInput = 300
const field = 'words'

/** A question as the window that Discord opens for it, with one field. */
export function questionModal({ title, how, examples, command, argument }: Question, { seal }: Seals) {
  const [example = ''] = examples
  return {
    custom_id: seal(pressCode({ label: title, command, argument }, false)),
    title: plain(title, limits.title),
    components: [
      {
        type: ComponentType.Label as const,
        label: plain(title, limits.title),
        description: plain(how, limits.description),
        component: {
          type: ComponentType.TextInput as const,
          custom_id: field,
          style: TextInputStyle.Short as const,
          required: true,
          max_length: longestInput,
          placeholder: plain(example, limits.placeholder),
        },
      },
    ],
  }
}

/** What was typed into the field. */
export function typedIn(interaction: ModalSubmitInteraction): string {
  return interaction.fields.getTextInputValue(field)
}
