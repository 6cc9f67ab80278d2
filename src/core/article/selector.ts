import { parse } from 'css-what'

/** What a selector is tried on. */
export type Element = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

type Test = (element: Element) => boolean
/** What an element has to be, and whether it may stand anywhere below the one before or must be its child. */
type Step = { readonly tests: readonly Test[]; readonly below: 'anywhere' | 'child' }
/** The alternatives of a selector, each as the steps from the outermost element to the one that is meant. */
export type Selector = readonly (readonly Step[])[]

const longest = 300
const mostSteps = 20

/**
 * Reads a CSS selector of names, classes, ids, attributes, descendants and children: "ul.news > li a[href^='/en/']".
 * Throws an Error that says what is not understood.
 */
export function parseSelector(text: string): Selector {
  if (text.length > longest) throw new Error(`a selector has at most ${longest} characters`)
  const alternatives = parse(text)
  if (alternatives.length === 0 || alternatives.some(tokens => tokens.length === 0))
    throw new Error('an empty selector')
  if (alternatives.flat().length > mostSteps) throw new Error(`a selector has at most ${mostSteps} parts`)
  return alternatives.map(tokens => {
    const steps: { tests: Test[]; below: Step['below'] }[] = [{ tests: [], below: 'anywhere' }]
    for (const token of tokens) {
      if (token.type === 'descendant') steps.push({ tests: [], below: 'anywhere' })
      else if (token.type === 'child') steps.push({ tests: [], below: 'child' })
      else if (token.type === 'universal') continue
      else if (token.type === 'tag') steps.at(-1)?.tests.push(({ name }) => name === token.name.toLowerCase())
      else if (token.type === 'attribute') steps.at(-1)?.tests.push(attributeTest(token))
      else throw new Error(`“${text}”: names, classes, ids, attributes, “ ” and “>” are understood, no more`)
    }
    return steps
  })
}

function attributeTest({ name, action, value }: { name: string; action: string; value: string }): Test {
  const holds: Readonly<Record<string, (given: string) => boolean>> = {
    exists: () => true,
    equals: given => given === value,
    start: given => value !== '' && given.startsWith(value),
    end: given => value !== '' && given.endsWith(value),
    any: given => value !== '' && given.includes(value),
    element: given => value !== '' && given.split(/\s+/).includes(value),
    hyphen: given => given === value || given.startsWith(`${value}-`),
    not: given => given !== value,
  }
  const test = holds[action]
  if (test === undefined) throw new Error(`a test of attributes that is not understood: ${action}`)
  return ({ attributes }) => {
    const given = attributes.get(name.toLowerCase())
    return given === undefined ? action === 'not' : test(given)
  }
}

/**
 * The elements within one that a selector means, in the order of the page. Takes time by the size of the page times that
 * of the selector, however both are nested: what has been found of each alternative is handed down, and nothing is
 * looked for upwards.
 */
export function select<Node extends Element>(within: Node, selector: Selector): Node[] {
  const found: Node[] = []
  type Reached = readonly ReadonlySet<number>[]
  const walk = (parent: Node, anywhere: Reached, child: Reached) => {
    for (const node of parent.children) {
      if (typeof node === 'string') continue
      let meant = false
      const [below, next] = [anywhere.map(set => new Set(set)), selector.map(() => new Set<number>())]
      for (const [at, steps] of selector.entries()) {
        const open = new Set([...(anywhere[at] ?? []), ...(child[at] ?? [])])
        for (const number of open) {
          if (steps[number]?.tests.every(test => test(node)) !== true) continue
          const following = steps[number + 1]
          if (following === undefined) meant = true
          else (following.below === 'child' ? next : below)[at]?.add(number + 1)
        }
      }
      if (meant) found.push(node as Node)
      walk(node as Node, below, next)
    }
  }
  walk(
    within,
    selector.map(() => new Set([0])),
    selector.map(() => new Set()),
  )
  return found
}
