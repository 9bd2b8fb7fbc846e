// What the index reads from the lake.
import { z } from 'zod'
import { day } from '#sanity/contract/text.ts'
import { release } from '#sanity/release/contract.ts'
import { releaseOwnFields } from '#sanity/release/projection.ts'
import { isPublic } from '#sanity/release/visibility.ts'
import { parseDocument } from '../content/parse.ts'
import type { KnownType } from './known.ts'
import { type Listed, type Mark, markOf, type Words } from './listed.ts'
import { searchedWords } from './text.ts'

/** The answer to a GROQ query on published documents, raw; `$now` is set. */
export type Ask = (
  groq: string,
  params: Record<string, string | number | string[]>,
) => Promise<unknown>

const numberOfDocuments = z.object({ now: z.string(), count: z.number() })

/** By the lake's own clock, which the documents' dates are of. */
export async function countOf(ask: Ask, type: KnownType) {
  return numberOfDocuments.parse(
    await ask(`{ "now": now(), "count": count(*[_type == "${type}"]) }`, {}),
  )
}

/** So many are named at once. */
const WINDOW = 2000

const logged = z.array(
  z.object({
    _id: z.string(),
    _rev: z.string(),
    versions: z.array(z.string().nullable()).nullish(),
  }),
)

export type Logged = z.infer<typeof logged>[number]

/** Of Sanity's own dates, in milliseconds since 1970. */
export const THE_BEGINNING = 0
const THE_END = Date.UTC(2200)

/**
 * The documents of a type that changed since a moment, in milliseconds since 1970; the last ones first, a
 * few twice. By spans of time that have not too many: those a lake finds by its index, which what comes
 * after a hundred pages it does not.
 */
export async function* changedSince(
  ask: Ask,
  type: KnownType,
  since: number,
): AsyncGenerator<Logged[]> {
  const those = (condition: string) => `*[_type == "${type}" && ${condition}]`
  /** Both ends belong to it, so that nothing falls between two, whatever the digits of its second. */
  const span = (from: number, to: number) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  })

  async function* inSpan(from: number, to: number): AsyncGenerator<Logged[]> {
    const counting = `count(${those('_updatedAt >= $from && _updatedAt <= $to')})`
    const count = z.number().parse(await ask(counting, span(from, to)))
    if (count === 0) return
    if (count <= WINDOW || to - from <= 1) {
      const fields = '{ _id, _rev, "versions": translations[].value._ref }'
      yield logged.parse(await ask(`${those('_updatedAt in $from..$to')}${fields}`, span(from, to)))
      return
    }
    const middle = Math.floor((from + to) / 2)
    yield* inSpan(middle, to)
    yield* inSpan(from, middle)
  }
  yield* inSpan(since, THE_END)
}

/** Those of some documents that are still published. */
export async function stillThere(ask: Ask, ids: string[]): Promise<string[]> {
  return z.array(z.string()).parse(await ask('*[_id in $ids]._id', { ids }))
}

const ids = z
  .array(z.string().nullable())
  .nullish()
  .transform((all) => (all ?? []).filter((id) => id !== null))

const filing = z.object({ topic: ids, minister: ids, organization: ids, about: ids })

const read = z.object({
  _id: z.string(),
  _rev: z.string(),
  waits: z.array(z.string().nullable()),
  shown: filing.extend({ text: z.unknown() }).nullable(),
})

export type Read = {
  id: string
  rev: string
  /** When it may appear, in milliseconds since 1970, while it waits for that. */
  appears: number | null
  /** What the public may find; undefined while it may not, or when it breaks its contract. */
  found?: { listed: Listed; words: Words } | undefined
}

/** The releases with these ids that there are. */
export async function readReleases(ask: Ask, ids: string[]): Promise<Read[]> {
  const raw = await ask(
    `*[_type == "release" && _id in $ids]{
      _id, _rev, "waits": [publishAt, publishedAt, embargoUntil],
      "shown": select(${isPublic} => {
        "text": { ${releaseOwnFields} },
        "topic": topics[]._ref,
        "minister": [minister._ref],
        "organization": organizations[]._ref,
        "about": [minister._ref, ...coalesce(events[]._ref, []), ...coalesce(body[].event._ref, [])]
      })
    }`,
    { ids },
  )
  return z.array(read).parse(raw).map(foundIn)
}

function foundIn({ _id, _rev, waits, shown }: z.infer<typeof read>): Read {
  const to = waits.map((at) => Date.parse(at ?? '')).filter((at) => at > Date.now())
  const appears = to.length > 0 ? Math.max(...to) : null
  const text = shown && parseDocument('release', release, shown.text)
  if (!shown || !text) return { id: _id, rev: _rev, appears }
  const { language, publishedAt, dateline, kind } = text
  const year = day.parse(dateline.date).slice(0, 4)
  const marks = new Set<Mark>([
    markOf('language', language),
    markOf('kind', kind),
    markOf('year', Number(year)),
    ...(['topic', 'minister', 'organization', 'about'] as const).flatMap((facet) =>
      shown[facet].map((id) => markOf(facet, id)),
    ),
  ])
  const listed = { id: _id, language, at: publishedAt ?? dateline.date, marks: [...marks] }
  return { id: _id, rev: _rev, appears, found: { listed, words: searchedWords(text) } }
}
