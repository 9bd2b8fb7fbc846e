import { listReleases } from '#lib/content/listed-releases.ts'
import { listSubjects } from '#lib/content/subjects.ts'
import { againUrl } from '../address.ts'
import type { AskedOf, Finding } from '../finding.ts'
import { nothingBy, notWhole } from '../problems.ts'
import { releaseItem } from '../release.ts'

const SUBJECTS = ['topic', 'minister', 'organization'] as const

/** The public releases that answer a question, a page at a time. 404: nothing is called so. */
export async function findReleases({
  asked: { limit, ...criteria },
  given,
}: AskedOf<'releases'>): Finding<'releases'> {
  const subjects = await listSubjects()
  const unknown = SUBJECTS.find(
    (name) =>
      criteria[name] !== undefined && !subjects[name].some(({ slug }) => slug === criteria[name]),
  )
  if (unknown) return nothingBy(unknown)
  const found = await listReleases(criteria, limit)
  if (!found) return notWhole()
  const { releases, total, before, after } = found
  const next = after && againUrl('/releases', given, { after, before: undefined })
  const previous = before && againUrl('/releases', given, { before, after: undefined })
  return { body: { items: releases.map(releaseItem), total, next, previous }, next, previous }
}
