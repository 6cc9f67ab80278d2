import { expect, test } from 'vitest'
import { Recent } from '#core/article/text/recent.ts'

test('what is asked for again stays, what is not goes when there is no more room', () => {
  const recent = new Recent<number>(100)
  const get = (word: string) => recent.get(`x${word}y`, 1, 1 + word.length)
  for (let number = 0; number < 200; number++) recent.set(`word ${number}`, number)
  for (let number = 0; number < 200; number += 4) expect(get(`word ${number}`)).toBe(number)
  recent.set('one more', -1)
  for (let number = 0; number < 200; number++)
    expect(get(`word ${number}`)).toBe(number % 4 === 0 ? number : undefined)
  expect(get('one more')).toBe(-1)
})

test('when all were asked for again, the newer half stays', () => {
  const recent = new Recent<number>(100)
  for (let number = 0; number < 200; number++) recent.set(`${number}`, number)
  for (let number = 0; number < 200; number++)
    expect(recent.get(`${number}`, 0, `${number}`.length)).toBe(number)
  for (let number = 200; number < 300; number++) recent.set(`${number}`, number)
  for (let number = 0; number < 300; number++)
    expect(recent.get(`${number}`, 0, `${number}`.length)).toBe(number < 100 ? undefined : number)
})
