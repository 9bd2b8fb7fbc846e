// What may not be shown any more after a change: withdrawn, unpublished, deleted, under embargo again. Answers that
// are kept to be given while the lake is down must not bring it back.
import { EVERYTHING } from '../instances/news.ts'
import type { Message } from './change.ts'
import { anyGoneTag, goneTag } from './tags.ts'
import type { ContentType } from './types.ts'

/** Of the answer to a webhook: their tags, with commas. What is kept for the time of an outage hears of it by that. */
export const GONE_HEADER = 'newsroom-gone'

/**
 * Wherever one of these is shown, its link or its id stands beside it. The name of a minister, an institution or a
 * topic stands in texts alone.
 */
const LINKED: readonly ContentType[] = ['release', 'event']

/** How links, lists and data name a document; anything else may be written in many ways. */
const PLAIN = /^[\w.-]{3,100}$/

/** The tags of what an answer may not name any more. A text that only changed may be shown as it was. */
export function goneTags(message: Message): string[] {
  if (!('_id' in message)) return message.moved ? [anyGoneTag] : []
  const { _id, _type, slugs, moved, created } = message
  // Under its old address nobody would find it after its next change.
  if (created || (!moved && slugs.length < 2)) return []
  const names = [_id, ...slugs]
  return LINKED.includes(_type) && slugs.length > 0 && names.every((name) => PLAIN.test(name))
    ? names.map(goneTag)
    : [anyGoneTag]
}

/** Names of what may not be shown any more, or anything may be that. */
export type Gone = string[] | 'anything'

/** The same, of tags that have expired. */
export function goneIn(tags: string[]): Gone {
  if (tags.includes(anyGoneTag) || tags.includes(EVERYTHING)) return 'anything'
  const prefix = goneTag('')
  return tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length))
}
