// A preview link: one document before its publication, for someone without an account. What of it is
// stored, and how long it lives.
import { digest } from 'ohash'
import { z } from 'zod'
import { optional } from '../contract/optional.ts'
import { moment } from '../contract/text.ts'

/** A dot in the id: nobody reads it without a session or a token, here as on hosted Sanity. */
export const LINK_ID = 'previewLink.'

/** What a desk may choose from, in hours. */
export const LIFETIMES = [1, 24, 72, 168] as const

/** 32 random bytes in base64url. */
const SECRET = /^[A-Za-z0-9_-]{43}$/

/** Whether a text has a secret's form: nothing else is worth asking the lake for. */
export const isSecret = (text: string) => SECRET.test(text)

export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** What is stored of a secret: its SHA-256, from which it cannot be found again. */
export const hashOf = (secret: string) => digest(secret)

/** The published version of the document, as far as a link's life depends on it. */
const published = z.object({
  _updatedAt: moment,
  /** Whether all moments that it waits for have passed. GROQ says null where one cannot be read. */
  appeared: z
    .boolean()
    .nullable()
    .transform((appeared) => appeared === true),
  /** These moments: publication, embargo. One that cannot be read is kept: it is before no other. */
  waits: z
    .array(z.string().nullish().catch('unreadable'))
    .transform((moments) => moments.filter((at) => at != null)),
})

/**
 * As it is stored, and the published version of its document, if there is one. `_createdAt` is by the
 * lake's clock, and the lifetime counts from there, in hours: a desk whose own clock is wrong makes no
 * link that lives for ever.
 */
export const previewLink = z.object({
  _id: z.string().startsWith(LINK_ID),
  _createdAt: moment,
  documentId: z.string().min(1),
  hours: z.number().positive().max(168),
  createdBy: optional(z.string()),
  published: optional(published),
})

export type PreviewLink = z.infer<typeof previewLink>

/** The links of an answer of the lake; one that cannot be read is named in the console and left out. */
export function previewLinks(raw: unknown): PreviewLink[] {
  return z
    .array(z.unknown())
    .parse(raw)
    .flatMap((link) => {
      const { data, error } = previewLink.safeParse(link)
      if (error) console.error('A preview link cannot be read and is not shown:', link, error)
      return data ?? []
    })
}

/** When the link ends by itself, as an ISO moment in UTC. */
export function expiresAt({
  _createdAt,
  hours,
}: Pick<PreviewLink, '_createdAt' | 'hours'>): string {
  return new Date(Date.parse(_createdAt) + hours * 3_600_000).toISOString()
}

/**
 * Whether a link still shows its document. It ends with its lifetime, and when the document comes
 * before the public: published or changed after the link was made, or published ahead and its moment
 * has come. A link to the draft of what was public before lives on until that draft is published.
 */
export function isAlive(
  { published, ...link }: Pick<PreviewLink, '_createdAt' | 'hours' | 'published'>,
  now: Date,
): boolean {
  if (Date.parse(expiresAt(link)) <= now.getTime()) return false
  if (!published?.appeared) return true
  const made = Date.parse(link._createdAt)
  return [published._updatedAt, ...published.waits].every((at) => Date.parse(at) < made)
}
