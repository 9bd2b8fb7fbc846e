// Documents that break their contract: the site leaves out those that are published, and those that
// are drafts cannot be published.
import type { SanityClient } from '@sanity/client'
import type { Path, SanityDocument } from 'sanity'
import { z } from 'zod'
import type { Language } from '../../contract/language.ts'
import { publishedId } from '../../published-id.ts'
import { CONTRACTS } from '../contracts.ts'
import { breachesOf } from '../keeps-contract.ts'

/** How many of the drafts, and of the published documents, are looked at: the last edited ones. */
const LOOKED_AT = 200

const newest = (condition: string) => `*[_type in $types && ${condition}]
  | order(_updatedAt desc)[0...${LOOKED_AT}]{ _id, _rev }`

const REVISIONS = /* groq */ `{
  "drafts": ${newest('_id in path("drafts.**")')},
  "published": ${newest('!(_id in path("drafts.**")) && !(_id in path("versions.**"))')}
}`

const revision = z.object({ _id: z.string(), _rev: z.string() })
const revisions = z.object({ drafts: z.array(revision), published: z.array(revision) })

const stored = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  _rev: z.string(),
  _createdAt: z.string(),
  _updatedAt: z.string(),
})

export type Failing = {
  /** The published document's. */
  id: string
  type: string
  title: string | undefined
  isDraft: boolean
  editedAt: string
  breaches: { message: string; path: Path }[]
}

/**
 * Looks through the last edited documents, in the perspective `raw`. What was looked at before and
 * has not changed is not read again, so that a change costs one document however many there are.
 */
export function failingDocuments(client: SanityClient, language: Language) {
  const known = new Map<string, { rev: string; failing: Failing | undefined }>()

  return async (): Promise<Failing[]> => {
    const types = Object.keys(CONTRACTS)
    const { drafts, published } = revisions.parse(await client.fetch(REVISIONS, { types }))
    const current = [...drafts, ...published]
    const changed = current.filter(({ _id, _rev }) => known.get(_id)?.rev !== _rev)
    const ids = changed.map(({ _id }) => _id)
    const documents = ids.length > 0 ? await client.fetch('*[_id in $ids]', { ids }) : []
    for (const document of z.array(stored).parse(documents)) {
      known.set(document._id, { rev: document._rev, failing: await checked(document, language) })
      await aMoment()
    }
    return current
      .flatMap(({ _id }) => known.get(_id)?.failing ?? [])
      .toSorted((one, other) => other.editedAt.localeCompare(one.editedAt))
  }
}

async function checked(document: SanityDocument, language: Language): Promise<Failing | undefined> {
  const { _id, _type, _updatedAt } = document
  const check = CONTRACTS[_type]
  if (!check) return undefined
  const breaches = await breachesOf(document, check.contract, check.projection, language)
  if (breaches.length === 0) return undefined
  return {
    id: publishedId(_id),
    type: _type,
    title: titleOf(document),
    isDraft: _id.startsWith('drafts.'),
    editedAt: _updatedAt,
    breaches: breaches.map(({ message, path = [] }) => ({ message, path })),
  }
}

const text = z.string().trim().min(1)
const localized = z.looseObject({ es: text }).transform(({ es }) => es)
const titled = z.union([
  z.looseObject({ headline: text }).transform(({ headline }) => headline),
  z.looseObject({ name: z.union([text, localized]) }).transform(({ name }) => name),
  z.looseObject({ title: localized }).transform(({ title }) => title),
])

const titleOf = (document: SanityDocument) => titled.safeParse(document).data

/** Lets the browser draw and take keys between two documents. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 0))
