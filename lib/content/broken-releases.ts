// Releases that break their contract: a list leaves them out, and must not miss it when one is put right.
import type { LastingIndex } from '../archive/lasting-index.ts'
import { dependOn } from './cache.ts'
import { anyOf, documentTag } from './tags.ts'

/** Where more are broken than that, any change to a release may put one right. */
const FEW = 50

/** To be called in a cached read, beside the index's answer: nothing may come between the two. */
export function dependOnBroken(index: Pick<LastingIndex, 'broken'>): void {
  const broken = index.broken(FEW)
  dependOn(broken.length < FEW ? broken.map(documentTag) : [anyOf('release')])
}
