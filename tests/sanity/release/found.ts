// A release of the tests, and what is found in it.
import { evaluate, parse } from 'groq-js'
import type { Language } from '#sanity/contract/language.ts'
import { documents } from '#sanity/seed/documents.ts'
import { findingsOf } from '#sanity/studio/findings.ts'

export const NOW = '2026-05-04T15:00:00Z'
export const STORED = { _rev: 'r', _createdAt: NOW, _updatedAt: NOW }

/** A release as an officer of the press writes it today: nothing is wrong with it. */
export const RELEASE = {
  _id: 'drafts.r1',
  _type: 'release',
  language: 'es',
  kind: 'pressRelease',
  headline: 'El Ministerio del Interior entrega treinta patrulleros a la Policía',
  slug: { current: 'entrega-de-patrulleros' },
  dateline: { city: 'Quito', date: '2026-05-04' },
  body: [paragraph('Los vehículos reforzarán el patrullaje en la capital.')],
  contacts: [{ _type: 'contact', _key: 'c1', name: 'Ana Paz' }],
}

export function paragraph(text: string, _key = 'p1') {
  return {
    _type: 'block',
    _key,
    children: [{ _type: 'span', _key: 's1', text, marks: [] }],
    markDefs: [],
  }
}

export type Change = Record<string, unknown>

/** What is found in the release with some changes, among the documents of a dataset. */
export async function found(
  changes: Change,
  {
    dataset = documents,
    language = 'es',
  }: { dataset?: readonly object[]; language?: Language } = {},
) {
  const document = { ...RELEASE, ...STORED, ...changes }
  return findingsOf(document, { lookUp: lookUpIn(dataset), language, now: NOW })
}

/** The findings as a line each: `warning body.p1 · message`. */
export const lines = (findings: Awaited<ReturnType<typeof found>>) =>
  findings.map(({ level, path, message }) => {
    const at = path.map((part) => (typeof part === 'object' && '_key' in part ? part._key : part))
    return `${level} ${at.join('.')} · ${message}`
  })

/** Answers a query from documents in memory, as a dataset would. */
export const lookUpIn =
  (dataset: readonly object[]) =>
  async ({ query, params }: { query: string; params: Record<string, unknown> }) =>
    (await evaluate(parse(query, { params }), { dataset: [...dataset], params })).get()
