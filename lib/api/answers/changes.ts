import { listChanges } from '#lib/content/changes.ts'
import { againUrl } from '../address.ts'
import { changeOf } from '../change.ts'
import { sinceOf } from '../cursor.ts'
import type { AskedOf, Finding } from '../finding.ts'
import { notWhole } from '../problems.ts'

/** What the public was told of releases since a moment or a cursor; without one, from the beginning. */
export async function findChanges({
  asked: { since, limit },
  given,
}: AskedOf<'changes'>): Finding<'changes'> {
  const found = await listChanges(since ?? { at: 0, id: '' }, limit)
  if (!found) return notWhole()
  const { told, upTo, more } = found
  const on = againUrl('/changes', given, { since: sinceOf(upTo) })
  const items = told.map(changeOf)
  return more ? { body: { items, next: on }, next: on } : { body: { items, resume: on } }
}
