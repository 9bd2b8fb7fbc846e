import type { Run } from '#lib/content/archive.ts'

/** A text with the words that were asked for marked in it. */
export function Runs({ runs }: { runs: Run[] }) {
  return runs.map(({ text, found }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place.
    found ? <mark key={index}>{text}</mark> : text,
  )
}
