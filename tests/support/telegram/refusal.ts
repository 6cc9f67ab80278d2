export type RefusalParameters = { readonly retry_after?: number; readonly migrate_to_chat_id?: number }

/** An answer with `ok: false`. The message is the description Telegram gives. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters: RefusalParameters | undefined

  constructor(code: number, description: string, parameters?: RefusalParameters) {
    super(description)
    this.name = 'Refusal'
    this.code = code
    this.parameters = parameters
  }
}

export function badRequest(text: string): Refusal {
  return new Refusal(400, `Bad Request: ${text}`)
}

export function forbidden(text: string): Refusal {
  return new Refusal(403, `Forbidden: ${text}`)
}

export function conflict(text: string): Refusal {
  return new Refusal(409, `Conflict: ${text}`)
}

export function tooManyRequests(seconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
}
