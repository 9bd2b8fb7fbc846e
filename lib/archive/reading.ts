// What the index reads from the lake.
import { z } from 'zod'
import { day } from '#sanity/contract/text.ts'
import { release } from '#sanity/release/contract.ts'
import { releaseOwnFields } from '#sanity/release/projection.ts'
import { isPublic } from '#sanity/release/visibility.ts'
import { parseDocument } from '../content/parse.ts'
import type { Revision } from './known.ts'
import { type Listed, type Mark, markOf, type Words } from './listed.ts'
import { searchedWords } from './text.ts'

/** The answer to a GROQ query on published documents, raw; `$now` is set. */
export type Ask = (
  groq: string,
  params: Record<string, string | number | string[]>,
) => Promise<unknown>

const ids = z
  .array(z.string().nullable())
  .nullish()
  .transform((all) => (all ?? []).filter((id) => id !== null))

const filing = z.object({ topic: ids, minister: ids, organization: ids, about: ids })

const read = z.object({
  _id: z.string(),
  _rev: z.string(),
  _updatedAt: z.string().transform(Date.parse),
  waits: z.array(z.string().nullable()),
  shown: filing.extend({ text: z.unknown() }).nullable(),
})

/** `appears` is when it may, while it waits for that. */
export type Read = Revision & {
  /** What the public may find; undefined while it may not, or when it breaks its contract. */
  found?: { listed: Listed; words: Words } | undefined
}

/** The releases with these ids that there are. */
export async function readReleases(ask: Ask, ids: string[]): Promise<Read[]> {
  const raw = await ask(
    `*[_type == "release" && _id in $ids]{
      _id, _rev, _updatedAt, "waits": [publishAt, publishedAt, embargoUntil],
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

function foundIn({ _id, _rev, _updatedAt, waits, shown }: z.infer<typeof read>): Read {
  const to = waits.map((at) => Date.parse(at ?? '')).filter((at) => at > Date.now())
  const appears = to.length > 0 ? Math.max(...to) : undefined
  const revision = { id: _id, rev: _rev, updated: _updatedAt, appears }
  const text = shown && parseDocument('release', release, shown.text)
  if (!shown || !text) return revision
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
  return { ...revision, found: { listed, words: searchedWords(text) } }
}
