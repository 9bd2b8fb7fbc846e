// Which documents of a lake changed when.
import { z } from 'zod'
import { parseDocuments } from '../content/parse.ts'
import { ALWAYS, type KnownType, type Revision, type Span } from './known.ts'
import type { Ask } from './reading.ts'

const state = z.object({ count: z.number(), changed: z.number() })
const states = z.object({ now: z.string().transform(Date.parse), release: state, text: state })

/** How many documents of a type there are, and how many of them changed within a span. */
export type State = z.infer<typeof state>

/**
 * The state of both types, in one question, and when, by the lake's own clock: the documents' dates are of it.
 * The spans begin at a moment of each type's own, and have no end.
 */
export async function statesOf(
  ask: Ask,
  since: Record<KnownType, number>,
): Promise<{ now: number; states: Record<KnownType, State> }> {
  const stateOf = (type: KnownType, from: string) =>
    `{ "count": count(*[_type == "${type}"]),
      "changed": count(*[_type == "${type}" && _updatedAt >= ${from}]) }`
  const raw = await ask(
    `{ "now": now(),
      "release": ${stateOf('release', '$releases')},
      "text": ${stateOf('translation.metadata', '$texts')} }`,
    {
      releases: new Date(since.release).toISOString(),
      texts: new Date(since['translation.metadata']).toISOString(),
    },
  )
  const { now, release, text } = states.parse(raw)
  return { now, states: { release, 'translation.metadata': text } }
}

/** How many documents of a type there are. */
export async function countAll(ask: Ask, type: KnownType): Promise<number> {
  return z.number().parse(await ask(`count(*[_type == "${type}"])`, {}))
}

/** Those of some documents that are still published. */
export async function stillThere(ask: Ask, ids: string[]): Promise<string[]> {
  return z.array(z.string()).parse(await ask('*[_id in $ids]._id', { ids }))
}

/** `versions`: of a text that is grouped in several languages, the ids. */
export type Logged = Revision & { versions: string[] }

const logged = z
  .object({
    _id: z.string(),
    _rev: z.string(),
    _updatedAt: z.string(),
    // What is no text names no release: anybody with the right to write may have written it.
    versions: z.array(z.string().nullable().catch(null)).nullish().catch(null),
  })
  .transform(
    ({ _id, _rev, _updatedAt, versions }): Logged => ({
      id: _id,
      rev: _rev,
      updated: Date.parse(_updatedAt),
      versions: (versions ?? []).filter((id) => id !== null),
    }),
  )

/** So many documents are named at once. */
const MANY = 2000

/**
 * The documents of a type that changed within a span of time, in pieces, the last ones first, a few twice. A
 * lake finds by its index what changed within a span, but not what comes after a hundred pages: so the
 * span is halved until it has few. Pieces that may be left out are not read, nor halved.
 */
export async function* changed(
  ask: Ask,
  type: KnownType,
  span: Span,
  mayBeLeftOut: (piece: Span, count: number) => boolean,
): AsyncGenerator<{ piece: Span; log: Logged[] }> {
  const { from, to } = span
  // Both ends belong to it, so that nothing falls between two, whatever the digits of its second.
  const ends = { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
  const those = (condition: string) => `*[_type == "${type}" && ${condition}]`
  // What has no end is counted by the lake sooner.
  const within = `_updatedAt >= $from ${to < ALWAYS.to ? '&& _updatedAt <= $to' : ''}`
  const count = z.number().parse(await ask(`count(${those(within)})`, ends))
  if (mayBeLeftOut(span, count)) return
  if (count <= MANY || to - from <= 1) {
    const fields = '{ _id, _rev, _updatedAt, "versions": translations[].value._ref }'
    const raw = await ask(`${those('_updatedAt in $from..$to')}${fields}`, ends)
    yield { piece: span, log: parseDocuments(type, logged, raw) }
    return
  }
  const middle = Math.floor((from + to) / 2)
  yield* changed(ask, type, { from: middle, to }, mayBeLeftOut)
  yield* changed(ask, type, { from, to: middle }, mayBeLeftOut)
}
