import { describe, expect, test } from 'vitest'
import { languages } from '#core/article/topics/topic.ts'
import { region } from '../support/sample-bot.ts'

/** Europe, the Middle East and Central Asia as the United Nations' M49 groups them, with what lies between. */
const near = (
  'AL AD AT BY BE BA BG HR CY CZ DK EE FI FR DE GR HU IS IE IT XK LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK ' +
  'SI ES SE CH UA GB VA AM AZ GE TR BH IR IQ IL JO KW LB OM PS QA SA SY AE YE EG AF KZ KG TJ TM UZ'
).split(' ')

describe('the countries of Europe, the Middle East and Central Asia', () => {
  const byIso = new Map(
    region.topics.filter(({ kind }) => kind === 'country').map(topic => [topic.iso, topic]),
  )

  test.each(near)('%s has its name, its people and its adjective in all seven languages', iso => {
    const topic = byIso.get(iso)
    expect(topic?.wikidata).toMatch(/^Q\d+$/)
    for (const language of languages) {
      expect(topic?.names[language], `name in ${language}`).toBeTruthy()
      expect(topic?.forms[language]?.length ?? 0, `forms in ${language}`).toBeGreaterThan(0)
      expect(topic?.ethnic[language]?.length ?? 0, `people in ${language}`).toBeGreaterThan(0)
    }
  })
})
