import type { Args } from './args.ts'
import { isObject, lowerFirst, optionalFlag, optionalString } from './fields.ts'
import { badRequest } from './refusal.ts'
import type { LinkPreviewOptions } from './types.ts'

const FLAGS = ['is_disabled', 'prefer_small_media', 'prefer_large_media', 'show_above_text'] as const

/** `link_preview_options`, or the older `disable_web_page_preview`; only what is set. */
export function readLinkPreview(args: Args): LinkPreviewOptions | undefined {
  const value = args.json('link_preview_options', 'link preview options')
  if (value === undefined) return args.flag('disable_web_page_preview') ? { is_disabled: true } : undefined
  if (!isObject(value)) throw badRequest('object expected as link preview options')
  try {
    const url = optionalString(value, 'url')
    const set = FLAGS.filter(flag => optionalFlag(value, flag)).map(flag => [flag, true] as const)
    if (url === '' && set.length === 0) return undefined
    return { ...(url === '' ? {} : { url }), ...Object.fromEntries(set) }
  } catch (problem) {
    throw badRequest(lowerFirst((problem as Error).message))
  }
}
