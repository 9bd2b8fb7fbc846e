// The draft that is made of an understood release.
import { createHash } from 'node:crypto'
import type { IdentifiedSanityDocumentStub } from '@sanity/client'
import slugify from '@sindresorhus/slugify'
import type { Language } from '../contract/language.ts'
import { release } from '../release/contract.ts'
import { releaseFields } from '../release/projection.ts'
import { breachesOf } from '../studio/keeps-contract.ts'
import { figuresIn, type ProposedFigure } from './figures.ts'
import { type Catalog, type Mention, ministersIn, organizationsIn } from './names.ts'
import { type Source, textOf } from './paragraph.ts'
import type { Understood } from './understand.ts'
import { folded, wordsOf } from './words.ts'

export const ARCHIVE_PREFIX = 'release-archive-'
const LONGEST_SLUG = 96
const MOST_FIGURES = 20

/**
 * The id of the release a source holds, made from its words alone: the same text keeps its id when
 * the file moves, is renamed, or is saved with another encoding, other line ends or wrapped lines.
 */
export function idOf({ paragraphs }: Source): string {
  const words = paragraphs.map((paragraph) => folded(textOf(paragraph))).join(' ')
  return `${ARCHIVE_PREFIX}${createHash('sha256').update(words).digest('hex').slice(0, 24)}`
}

/**
 * What two copies of one release have in common though the pages around them differ. Undefined
 * where too little was understood to tell.
 */
export function likenessOf(release: {
  language: Language
  headline?: string
  date?: string
  /** The text's first paragraph. */
  opening?: string
}): string | undefined {
  const { language, headline, date, opening } = release
  if (!headline || !opening || wordsOf(headline).length < 3) return undefined
  return [language, date ?? '', folded(headline), folded(opening).slice(0, 120)].join('|')
}

export type Draft = {
  document: IdentifiedSanityDocumentStub & { slug?: { _type: 'slug'; current: string } }
  figures: ProposedFigure[]
  /** Proposals beyond the twenty that are in the draft. */
  moreFigures: ProposedFigure[]
  organizations: Mention[]
  ministers: Mention[]
}

/** @param taken whether another release of the language has the slug. */
export function draftOf(
  id: string,
  understood: Understood,
  catalog: Catalog,
  taken: (slug: string) => boolean,
): Draft {
  const { language, kind, headline, subhead, dateline, publishedAt, body } = understood
  const { boilerplate, contacts, referenceCode } = understood
  const whole = [headline, subhead, ...understood.text].filter(Boolean).join('\n')
  const organizations = organizationsIn(whole, catalog)
  const ministers = ministersIn(whole, catalog)
  const [minister] = ministers
  const all = figuresIn(understood.text, language, Number(dateline.date?.slice(0, 4)) || undefined)
  const figures = all.slice(0, MOST_FIGURES)
  const current = headline && slugOf(headline, taken)
  return {
    document: {
      _id: `drafts.${id}`,
      _type: 'release',
      language,
      kind,
      ...(headline && { headline }),
      ...(current && { slug: { _type: 'slug' as const, current } }),
      ...(subhead && { subhead }),
      ...(Object.keys(dateline).length > 0 && { dateline }),
      body,
      ...(boilerplate && { boilerplate }),
      ...(minister && { minister: { _type: 'reference', _ref: minister.id } }),
      ...(organizations.length > 0 && {
        organizations: organizations.map(({ id }) => ({ _type: 'reference', _ref: id, _key: id })),
      }),
      ...(figures.length > 0 && {
        figures: figures.map((figure, index) => ({
          _type: 'keyFigure',
          _key: `figure${index + 1}`,
          ...figure,
          ...sourceOf(figure, catalog),
        })),
      }),
      ...(contacts.length > 0 && {
        contacts: contacts.map((contact, index) => ({
          _type: 'contact',
          _key: `contact${index + 1}`,
          ...contact,
        })),
      }),
      fromArchive: true,
      ...(publishedAt && { publishedAt }),
      ...(referenceCode && { referenceCode }),
    },
    figures,
    moreFigures: all.slice(MOST_FIGURES),
    organizations,
    ministers,
  }
}

/** The first 96 letters of the headline's words; "-2" and so on where that is taken. */
function slugOf(headline: string, taken: (slug: string) => boolean): string | undefined {
  const words = slugify(headline).split('-')
  let slug = ''
  for (const word of words) {
    if (slug.length + word.length + 1 > LONGEST_SLUG) break
    slug += slug ? `-${word}` : word
  }
  slug ||= words.join('-').slice(0, LONGEST_SLUG)
  if (!slug) return undefined
  let free = slug
  for (let number = 2; taken(free); number += 1) free = `${slug}-${number}`
  return free
}

/** The one known organization that the sentence names as where the number is from. */
function sourceOf({ quotedAs = '', unit }: ProposedFigure, catalog: Catalog) {
  const isSaid = /\baccording to\b|\bsegún\b|\bde acuerdo (?:con|a)\b/iu.test(quotedAs)
  if (!isSaid && unit !== 'rank' && unit !== 'top') return {}
  const [source, ...others] = organizationsIn(quotedAs, catalog)
  return source && others.length === 0 ? { source: { _type: 'reference', _ref: source.id } } : {}
}

/** What the site's contract misses in a draft, for an editor to fill in before it is published. */
export async function missingIn({ document }: Draft): Promise<string[]> {
  const now = new Date().toISOString()
  const stored = { _rev: 'draft', _createdAt: now, _updatedAt: now, ...document }
  const breaches = await breachesOf(stored, release, releaseFields, 'es')
  return breaches.map(({ path = [], message }) => {
    const fields = path.filter((segment) => typeof segment === 'string')
    return `${fields.join('.')}: ${message}`
  })
}
