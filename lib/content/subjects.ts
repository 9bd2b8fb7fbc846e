// What releases are filed under: the documents that have a name in the archive's addresses.
import { z } from 'zod'
import { reference } from '#sanity/contract/reference.ts'
import { slug } from '#sanity/contract/text.ts'
import { type Localized, localized } from '#sanity/localized/contract.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'

/** `name` is a person's, or an institution's or a topic's by language. */
export type Subject = { id: string; slug: string; name: string | Localized }

const subject = reference(
  z.object({ id: z.string(), slug, name: z.union([z.string().min(1), localized]) }),
)
const subjects = z.array(subject).transform((all) => all.filter((one) => one !== undefined))

const SUBJECT_TYPES = ['topic', 'minister', 'organization'] as const

export type SubjectType = (typeof SUBJECT_TYPES)[number]

/** All of them; those without a slug have no address. */
export async function listSubjects(): Promise<Record<SubjectType, Subject[]>> {
  'use cache'
  await keepUntilChanged(...SUBJECT_TYPES)
  const of = (type: SubjectType) =>
    `"${type}": *[_type == "${type}"] | order(_id asc){ "id": _id, "slug": slug.current, name }`
  const raw = await query(`{ ${SUBJECT_TYPES.map(of).join(', ')} }`)
  return z.object({ topic: subjects, minister: subjects, organization: subjects }).parse(raw)
}
