// The texts of a release in which the checks read, each with its place in the form.
import type { Path } from 'sanity'
import type { StoredRelease } from './stored-release.ts'

export type Passage = { text: string; path: Path }

/** Headline, subhead, and each paragraph and quote of the body. */
export function passages({ headline, subhead, body }: StoredRelease): Passage[] {
  const titles = [
    { text: headline ?? '', path: ['headline'] },
    { text: subhead ?? '', path: ['subhead'] },
  ]
  const parts = body.map(({ children, text, at }) => ({
    text: text ?? children.map((span) => span.text).join(''),
    path: ['body', at],
  }))
  return [...titles, ...parts].filter(({ text }) => text)
}
