// Every state that a release can be in, and what of it may be seen.
import type { IdentifiedSanityDocumentStub, SanityClient } from '@sanity/client'
import { keyedRef, localized, paragraphs, ref, slug } from '#sanity/seed/blocks.ts'
import { picture } from '../../sanity/lake/picture.ts'
import { canary, type Field } from './canary.ts'

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

/** Where its words may stand: on every surface that tells of releases, nowhere, or as a notice at its address. */
export type Shown = 'everywhere' | 'nowhere' | 'notice'

type Changes = Record<string, unknown>

export type State = {
  name: string
  shown: Shown
  /** The release's own id; of a draft too. */
  id: string
  isDraft?: true
  changes?: () => Changes
  /** What becomes of it after it was public for a while. */
  later?: 'unpublish' | 'delete' | 'withdraw'
}

/** Desks write these fields, and nobody else reads them. */
const approval = (state: number, status: string) => ({
  status,
  approvedBy: { id: 'a', name: canary(state, 'approver') },
  requestedBy: { id: 'b', name: canary(state, 'approver') },
  note: canary(state, 'note'),
})

/** One that is corrected on its page and in feeds. */
const corrections = (state: number) => [
  {
    _key: 'a',
    kind: 'correction',
    at: inHours(-1),
    version: 2,
    what: canary(state, 'correction'),
    why: canary(state, 'why'),
  },
]

const PUBLISHED = 'release-canary-published'

export const STATES: readonly State[] = [
  { name: 'published', shown: 'everywhere', id: PUBLISHED },
  { name: 'corrected', shown: 'everywhere', id: 'release-canary-corrected' },
  { name: 'draft', shown: 'nowhere', id: 'release-canary-draft', isDraft: true },
  { name: 'draft of a published one', shown: 'nowhere', id: PUBLISHED, isDraft: true },
  {
    name: 'in review',
    shown: 'nowhere',
    id: 'release-canary-review',
    isDraft: true,
    changes: () => ({ approval: approval(4, 'inReview') }),
  },
  {
    name: 'approved',
    shown: 'nowhere',
    id: 'release-canary-approved',
    isDraft: true,
    changes: () => ({ approval: approval(5, 'approved') }),
  },
  {
    name: 'embargoed by hours',
    shown: 'nowhere',
    id: 'release-canary-hours',
    changes: () => ({ embargoUntil: inHours(5) }),
  },
  {
    name: 'embargoed by seconds',
    shown: 'nowhere',
    id: 'release-canary-seconds',
    // Brought down to seconds when everything else has been read.
    changes: () => ({ embargoUntil: inHours(1) }),
  },
  {
    name: 'scheduled',
    shown: 'nowhere',
    id: 'release-canary-scheduled',
    changes: () => ({ publishAt: inHours(5), publishedAt: undefined }),
  },
  { name: 'withdrawn', shown: 'notice', id: 'release-canary-withdrawn', later: 'withdraw' },
  {
    name: 'withdrawn before its moment',
    shown: 'nowhere',
    id: 'release-canary-never',
    changes: () => ({ embargoUntil: inHours(5), withdrawn: withdrawal(10) }),
  },
  { name: 'unpublished', shown: 'nowhere', id: 'release-canary-unpublished', later: 'unpublish' },
  { name: 'deleted', shown: 'nowhere', id: 'release-canary-deleted', later: 'delete' },
  {
    name: 'failing its contract',
    shown: 'nowhere',
    id: 'release-canary-failing',
    changes: () => ({ headline: `${canary(13, 'headline')} ${'muy '.repeat(80)}largo` }),
  },
]

export const numberOf = (name: string) => STATES.findIndex((state) => state.name === name)

export const withdrawal = (state: number) => ({
  at: new Date().toISOString(),
  reason: `Se retira. ${canary(state, 'reason')}`,
})

/** A word that all of them have, for a search. */
export const COMMON = 'sobrevuelo'
export const TOPIC = 'sobrevuelos'
export const ORGANIZATION = 'guardia-aerea'
export const MINISTER = 'ana-canaria'
export const EVENT = 'encuentro-de-canarios'

/** What the releases refer to, and all may see. */
const SUBJECTS = [
  {
    _id: 'topic-canary',
    _type: 'topic',
    name: localized('Sobrevuelos', 'Overflights'),
    slug: slug(TOPIC),
  },
  {
    _id: 'organization-canary',
    _type: 'organization',
    name: localized('Guardia Aérea', 'Air Guard'),
    slug: slug(ORGANIZATION),
  },
  { _id: 'minister-canary', _type: 'minister', name: 'Ana Canaria', slug: slug(MINISTER) },
  {
    _id: 'event-canary',
    _type: 'event',
    title: localized('Encuentro de canarios', 'Meeting of canaries'),
    slug: slug(EVENT),
    kind: 'meeting',
    date: inHours(48).slice(0, 10),
  },
]

/** An event and a minister that only the desk has. */
const DRAFTS_OF_OTHERS = [
  {
    _id: 'drafts.minister-canary-draft',
    _type: 'minister',
    name: canary(2, 'title'),
    slug: slug(canary(2, 'title')),
  },
  {
    _id: 'drafts.event-canary-draft',
    _type: 'event',
    title: localized(canary(2, 'title'), canary(2, 'title')),
    slug: slug(canary(2, 'title')),
    kind: 'meeting',
    date: inHours(48).slice(0, 10),
  },
]

/** The address's last part. */
export const slugOf = (state: number) => canary(state, 'slug')

async function releaseIn(state: number, lake: SanityClient) {
  const say = (field: Field) => canary(state, field)
  const { id, isDraft, name, changes } = STATES[state] ?? never(state)
  // A picture and a file of its own: what is known of them is known of nobody else's.
  const [image, file] = await Promise.all([
    lake.assets.upload(
      'image',
      await picture(640 + 2 * state, 400)
        .jpeg()
        .toBuffer(),
      {
        filename: `${say('fileName')}.jpg`,
      },
    ),
    lake.assets.upload('file', Buffer.from(`cifras,${state}`), {
      filename: `${say('fileName')}.csv`,
      contentType: 'text/csv',
    }),
  ])
  const rights = { alt: say('alt'), caption: say('caption'), credit: say('credit') }
  const shown = { ...rights, licence: say('licence'), asset: ref(image._id) }
  const figure = {
    _key: 'figure',
    value: 12,
    unit: 'count',
    what: say('figure'),
    period: say('period'),
    sourceTitle: say('sourceTitle'),
    quotedAs: say('quotedAs'),
    year: 2026,
  }
  const others = STATES.flatMap((other) => (other.id === id || other.isDraft ? [] : [other.id]))
  const [first] = paragraphs(`Un ${COMMON} en Quito. ${say('text')}`)
  return {
    _id: isDraft ? `drafts.${id}` : id,
    _type: 'release',
    language: 'es',
    kind: 'pressRelease',
    headline: `Aviso ${say('headline')}`,
    subhead: `Resumen ${say('subhead')}`,
    slug: slug(slugOf(state)),
    dateline: { city: say('city'), region: say('region'), date: inHours(-3).slice(0, 10) },
    publishedAt: inHours(-2),
    referenceCode: say('reference'),
    boilerplate: say('boilerplate'),
    minister: ref('minister-canary'),
    topics: [keyedRef('topic-canary')],
    organizations: [keyedRef('organization-canary')],
    events: [keyedRef('event-canary')],
    body: [
      first,
      {
        _type: 'block',
        _key: 'heading',
        style: 'h2',
        markDefs: [],
        children: [{ _type: 'span', _key: 's', text: say('heading'), marks: [] }],
      },
      {
        _type: 'block',
        _key: 'links',
        style: 'normal',
        markDefs: [
          { _type: 'link', _key: 'out', href: `https://fuente.example/${say('link')}` },
          ...others.map((other) => ({
            _type: 'documentLink',
            _key: `to-${other}`,
            reference: { ...ref(other), _weak: true },
          })),
        ],
        children: [
          { _type: 'span', _key: 'out', text: 'Fuente', marks: ['out'] },
          ...others.map((other) => ({
            _type: 'span',
            _key: other,
            text: ' véase',
            marks: [`to-${other}`],
          })),
        ],
      },
      {
        _type: 'quote',
        _key: 'quote',
        text: say('quote'),
        speaker: say('speaker'),
        role: say('speakerRole'),
      },
      { _type: 'figureImage', _key: 'in-text', ...shown },
      { _type: 'keyFigure', ...figure, _key: 'in-text-figure' },
    ],
    figures: [{ _type: 'keyFigure', ...figure }],
    images: [{ _type: 'figureImage', _key: 'after', ...shown }],
    attachments: [{ _type: 'attachment', _key: 'file', title: say('file'), asset: ref(file._id) }],
    contacts: [
      {
        _type: 'contact',
        _key: 'contact',
        name: say('contact'),
        role: say('contactRole'),
        email: `${say('email')}@prensa.example`,
      },
    ],
    related: others.map((other) => ({ ...keyedRef(other), _weak: true })),
    ...(name === 'corrected' && { corrections: corrections(state) }),
    ...changes?.(),
  }
}

function never(state: number): never {
  throw new Error(`There is no state ${state}`)
}

/**
 * Whether a public English release is said to be its translation: not of what is to be found in English lists,
 * where it stands for itself.
 */
export const isMirrored = ({ id, name }: State) =>
  id !== PUBLISHED && name !== 'corrected' && name !== 'embargoed by seconds'

const mirrorOf = ({ id, name }: State, state: number) => [
  {
    _id: `mirror-${state}`,
    _type: 'release',
    language: 'en',
    kind: 'statement',
    headline: `Mirror of what is ${name}`,
    slug: slug(`mirror-${state}`),
    dateline: { city: 'Quito', date: '2026-01-02' },
    publishedAt: '2026-01-02T12:00:00Z',
    body: paragraphs('A text with a counterpart.'),
    translatedFrom: { original: { ...ref(id), _weak: true } },
  },
  {
    _id: `translation-mirror-${state}`,
    _type: 'translation.metadata',
    schemaTypes: ['release'],
    translations: [
      { _key: 'es', language: 'es', value: { ...ref(id), _weak: true } },
      { _key: 'en', language: 'en', value: ref(`mirror-${state}`) },
    ],
  },
]

/** Writes a release in every state; those that become something else are public for now. */
export async function writeStates(lake: SanityClient): Promise<void> {
  const releases = await Promise.all(STATES.map((_, state) => releaseIn(state, lake)))
  const transaction = lake.transaction()
  const documents: IdentifiedSanityDocumentStub[] = [
    ...SUBJECTS,
    ...DRAFTS_OF_OTHERS,
    ...releases,
    ...STATES.flatMap((state, number) => (isMirrored(state) ? mirrorOf(state, number) : [])),
  ]
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
}

/** Lets what was public become what its state says. */
export async function letThemPass(lake: SanityClient): Promise<void> {
  for (const [state, { id, later }] of STATES.entries()) {
    if (later === 'withdraw')
      await lake
        .patch(id)
        .set({ withdrawn: withdrawal(state) })
        .commit()
    if (later === 'delete') await lake.delete(id)
    if (later === 'unpublish') {
      await lake.action({
        actionType: 'sanity.action.document.unpublish',
        publishedId: id,
        draftId: `drafts.${id}`,
      })
    }
  }
}
