/** One text as counts of grams (by their place in the vocabulary, over the root of how many there are) and its class. */
export type Example = { readonly grams: Int32Array; readonly values: Float32Array; readonly answer: number }

export type Model = { readonly weights: Float32Array; readonly bias: Float32Array; readonly classes: number }

/** How strongly weights are pulled towards nought. */
const pull = 2e-6

/** Multinomial logistic regression by stochastic descent with AdaGrad's steps and a pull towards nought. */
export function regress(
  examples: readonly Example[],
  size: number,
  classes: number,
  passes: number,
  random: () => number,
): Model {
  const model = { weights: new Float32Array(size * classes), bias: new Float32Array(classes), classes }
  const past = new Float32Array(size * classes).fill(1e-4)
  const order = Int32Array.from(examples.keys())
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random)
    const rate = 0.3 / (1 + pass)
    for (const index of order) {
      const example = examples[index] as Example
      const errors = likelihoods(model, example)
      errors[example.answer] = (errors[example.answer] ?? 0) - 1
      for (let k = 0; k < classes; k++) model.bias[k] = (model.bias[k] ?? 0) - 0.03 * rate * (errors[k] ?? 0)
      for (const [at, gram] of example.grams.entries()) {
        const value = example.values[at] ?? 0
        for (let k = 0; k < classes; k++) {
          const place = gram * classes + k
          const weight = model.weights[place] ?? 0
          const slope = (errors[k] ?? 0) * value + pull * weight
          past[place] = (past[place] ?? 0) + slope * slope
          model.weights[place] = weight - (rate * slope) / Math.sqrt(past[place] ?? 1)
        }
      }
    }
  }
  return model
}

/** How likely each class is of an example, together one. */
function likelihoods({ weights, bias, classes }: Model, { grams, values }: Example): Float32Array {
  const scores = Float32Array.from(bias)
  for (let at = 0; at < grams.length; at++) {
    const place = (grams[at] ?? 0) * classes
    const value = values[at] ?? 0
    for (let k = 0; k < classes; k++) scores[k] = (scores[k] ?? 0) + (weights[place + k] ?? 0) * value
  }
  const most = Math.max(...scores)
  let sum = 0
  for (const [k, score] of scores.entries()) sum += scores[k] = Math.exp(score - most)
  return scores.map(score => score / sum)
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
}
