// What the index reads from the lake.
import { z } from 'zod'
import { day } from '#sanity/contract/text.ts'
import { release, withdrawnRelease } from '#sanity/release/contract.ts'
import { releaseOwnFields, withdrawnReleaseFields } from '#sanity/release/projection.ts'
import { isPublic, isWithdrawnNotice } from '#sanity/release/visibility.ts'
import { parseDocument, parseDocuments } from '../content/parse.ts'
import type { Revision } from './known.ts'
import { type Listed, type Mark, markOf, type Words } from './listed.ts'
import { searchedWords } from './text.ts'

/** The answer to a GROQ query on published documents, raw; `$now` is set. */
export type Ask = (
  groq: string,
  params: Record<string, string | number | string[]>,
) => Promise<unknown>

/** A value that is no text is none: anybody with the right to write may have written it. */
const text = z.string().nullable().catch(null)

const ids = z
  .array(text)
  .nullish()
  .catch(null)
  .transform((all) => (all ?? []).filter((id) => id !== null))

const filing = z.object({ topic: ids, minister: ids, organization: ids, about: ids })

const read = z.object({
  _id: z.string(),
  _rev: z.string(),
  _updatedAt: z.string().transform(Date.parse),
  waits: z.array(text),
  shown: filing.extend({ text: z.unknown() }).nullable(),
  notice: z.unknown(),
})

/** `appears` is when it may, while it waits for that. */
export type Read = Revision & {
  /** What the public may find; undefined while it may not, or when it breaks its contract. */
  found?: { listed: Listed; words: Words } | undefined
  /**
   * Since when the public may see it as it is, or the notice that it is withdrawn: the moment of its last
   * storing, or a later one at which it appeared by itself. Undefined while it may see neither.
   */
  told?: number | undefined
}

/** The releases with these ids that there are. */
export async function readReleases(ask: Ask, ids: string[]): Promise<Read[]> {
  // The lake judges by a moment after this one: what appears between the two is read once more, not missed.
  const asked = Date.now()
  const raw = await ask(
    `*[_type == "release" && _id in $ids]{
      _id, _rev, _updatedAt, "waits": [publishAt, publishedAt, embargoUntil],
      "notice": select(${isWithdrawnNotice} => { ${withdrawnReleaseFields} }),
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
  return parseDocuments('release', read, raw).map((one) => foundIn(one, asked))
}

function foundIn(
  { _id, _rev, _updatedAt, waits, shown, notice }: z.infer<typeof read>,
  asked: number,
): Read {
  const moments = waits.map((at) => Date.parse(at ?? ''))
  const to = moments.filter((at) => at > asked)
  const appears = to.length > 0 ? Math.max(...to) : undefined
  const revision = { id: _id, rev: _rev, updated: _updatedAt, appears }
  const told = Math.max(_updatedAt, ...moments.filter((at) => !Number.isNaN(at)))
  if (parseDocument('release', withdrawnRelease, notice)) return { ...revision, told }
  const whole = shown && parseDocument('release', release, shown.text)
  if (!shown || !whole) return { ...revision, broken: shown !== null }
  const { language, publishedAt, dateline, kind } = whole
  const year = day.parse(dateline.date).slice(0, 4)
  const marks = new Set<Mark>([
    markOf('language', language),
    markOf('kind', kind),
    markOf('year', Number(year)),
    ...(['topic', 'minister', 'organization', 'about'] as const).flatMap((facet) =>
      shown[facet].map((id) => markOf(facet, id)),
    ),
  ])
  // What was stored before it appeared was new to the public when it did.
  const changed = Math.max(_updatedAt, ...moments.filter((at) => at <= asked))
  const at = publishedAt ?? dateline.date
  const listed = { id: _id, language, at, changed, marks: [...marks] }
  return { ...revision, told, found: { listed, words: searchedWords(whole) } }
}
