import { expect, test } from 'vitest'
import { failure } from '../../src/collect/failure.ts'

const outside = { ports: [443], lookup: async () => [], connect: 1, headers: 1, idle: 1, total: 1 }

test('where the clock of this machine is behind, the operator is asked to look at it', () => {
  const cause = Object.assign(new Error('certificate is not yet valid'), { code: 'CERT_NOT_YET_VALID' })
  const { message } = failure(new TypeError('fetch failed', { cause }), 'outlet.example', outside)
  expect(message).toBe(
    'outlet.example: its certificate is of a time to come; is the clock of this machine right?',
  )
})
