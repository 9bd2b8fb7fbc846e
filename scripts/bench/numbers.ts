// Numbers of a benchmark: machines are noisy, so medians and ratios.

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** The least value that so great a part of all is not above; `part` from 0 to 1. */
export function percentile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

/**
 * How many times as much as another, round by round: what slows the machine for a while slows both. The
 * median, and the least and the greatest of all rounds.
 */
export function ratio(
  these: number[],
  those: number[],
): { median: number; from: number; to: number } {
  const ratios = these.map((value, round) => value / (those[round] ?? Number.NaN))
  return { median: median(ratios), from: Math.min(...ratios), to: Math.max(...ratios) }
}

/** A table of Markdown; the first column is words, the others are numbers. */
export function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), `| --- |${' ---: |'.repeat(heads.length - 1)}`, ...rows.map(line)].join('\n')
}
