import { z } from 'zod'
import { phraseProblem } from '#core/article/text/phrase.ts'

const words = z.string().trim().min(2).max(100)
const phrase = z
  .string()
  .trim()
  .max(200)
  .superRefine((form, context) => {
    const problem = phraseProblem(form)
    if (problem !== null) context.addIssue({ code: 'custom', message: `“${form}” ${problem}` })
  })

/** What outlets put around their words; see core/article/text/habits.ts for what each means. */
export const habitsEntry = z.strictObject({
  marks: z.record(z.string().regex(/^[a-z]+$/, 'a label in lower-case letters'), z.array(words)).optional(),
  names: z.array(words).optional(),
  agencies: z.array(words).optional(),
  openings: z.array(phrase).optional(),
  notes: z.array(phrase).optional(),
  closings: z.array(phrase).optional(),
  endings: z.array(words).optional(),
})
