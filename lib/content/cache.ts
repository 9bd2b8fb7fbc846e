// How long an answer is kept and what makes it stale.
import { cacheLife, cacheTag } from 'next/cache'
import { noteNextAppearance } from './appearances.ts'
import { KEPT } from './cache-life.ts'
import { tagsOfSources } from './sources.ts'
import { anyOf, unknownOf } from './tags.ts'
import type { ContentType } from './types.ts'

/** Next drops what is more in one call. */
const TAGS_AT_ONCE = 128

/**
 * To be called first in a cached read that any document of these types may change: a list. The webhook
 * expires it at once, and the server that of releases at the moment that one appears by itself; the minute is
 * for a webhook that got lost.
 */
export async function keepUntilChanged(...types: ContentType[]): Promise<void> {
  await keep(types, types.map(anyOf))
}

/**
 * The same for a read of few documents, which says by `readFrom` and `dependOn` what it was made of: only a
 * change to one of these expires it.
 */
export async function keepUntilSourcesChange(...types: ContentType[]): Promise<void> {
  await keep(types, types.map(unknownOf))
}

/** Notes what a raw answer was read from; its projection has `sources`. */
export function readFrom(raw: unknown): void {
  dependOn(tagsOfSources(raw))
}

/** Notes what else would make the answer another one (`tags.ts`). */
export function dependOn(tags: string[]): void {
  for (let at = 0; at < tags.length; at += TAGS_AT_ONCE) {
    cacheTag(...tags.slice(at, at + TAGS_AT_ONCE))
  }
}

async function keep(types: ContentType[], tags: string[]): Promise<void> {
  dependOn(tags)
  cacheLife(KEPT)
  if (types.includes('release')) await noteNextAppearance()
}
