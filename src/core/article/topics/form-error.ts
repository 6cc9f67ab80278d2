/** A form of a topic cannot be read; the message names the topic and says what is wrong. */
export class FormError extends RangeError {
  override name = 'FormError'
}
