// Click-to-edit: in draft mode each text of a page carries, in characters that nobody sees ("stega"),
// the field that it comes from.
import { type ContentSourceMap, stegaEncodeSourceMap } from '@sanity/client/stega'
import { draftMode } from 'next/headers'
import { z } from 'zod'
import { publishedId } from '#sanity/published-id.ts'

/** Where Studio is on this site. */
const STUDIO = '/studio'

type EditedType = 'release' | 'minister' | 'event' | 'organization' | 'topic'

/**
 * Texts that are shown as they are stored and nowhere else than in the page. All others are left
 * alone: addresses, dates, languages, kinds, numbers, and what goes into attributes.
 */
const SHOWN = new Set([
  ...['headline', 'subhead', 'city', 'region', 'text', 'speaker', 'role', 'es', 'en', 'name'],
  ...['honorific', 'boilerplate', 'what', 'why', 'reason', 'period', 'sourceTitle', 'caption'],
  ...['credit', 'address', 'place', 'referenceCode', 'title'],
])

/** The documents that a projection puts in the place of a reference, by the name of the field. */
const REFERRED: Partial<Record<string, EditedType>> = {
  minister: 'minister',
  ministers: 'minister',
  events: 'event',
  organization: 'organization',
  organizations: 'organization',
  organizers: 'organization',
  coSponsors: 'organization',
  participants: 'organization',
  source: 'organization',
  topics: 'topic',
  related: 'release',
}

const identified = z.object({ _id: z.string() })

/**
 * A document for the page's body: in draft mode with the marks of click-to-edit, else as it is. It is
 * to be called on what a contract has parsed, as a contract would refuse the marks; what goes into
 * metadata and links is to be taken from the document without them.
 */
export async function editable<T extends { _id: string }>(
  type: EditedType,
  document: T,
): Promise<T> {
  const { isEnabled } = await draftMode()
  return isEnabled ? withEditMarks(type, document) : document
}

/**
 * The document with the marks. Our own map from texts to fields, as the embedded lake makes none:
 * projections keep the names of fields, contracts keep the keys of lists.
 */
export function withEditMarks<T extends { _id: string }>(type: EditedType, document: T): T {
  return stegaEncodeSourceMap(document, sourceMap(type, document), {
    enabled: true,
    studioUrl: STUDIO,
    filter: ({ sourcePath, value }) => {
      const field = sourcePath.findLast((segment) => typeof segment === 'string')
      return typeof field === 'string' && SHOWN.has(field) && value.trim() !== ''
    },
  })
}

function sourceMap(type: EditedType, document: { _id: string }): ContentSourceMap {
  const documents: ContentSourceMap['documents'] = []
  const mappings: ContentSourceMap['mappings'] = {}

  const add = (_type: EditedType, _id: string, path: string) => {
    // Always the draft: an address of the published version would show Studio's form read-only.
    documents.push({ _id: `drafts.${publishedId(_id)}`, _type })
    const source = { type: 'documentValue' as const, document: documents.length - 1, path: 0 }
    mappings[path] = { type: 'value', source }
  }

  const walk = (value: unknown, path: string, referred?: EditedType) => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, `${path}[${index}]`, referred)
    } else if (typeof value === 'object' && value !== null) {
      const { data } = identified.safeParse(value)
      if (data && referred) add(referred, data._id, path)
      for (const [name, inner] of Object.entries(value)) {
        walk(inner, `${path}['${name}']`, REFERRED[name])
      }
    }
  }

  add(type, document._id, '$')
  walk(document, '$')
  return { documents, paths: ['$'], mappings }
}
