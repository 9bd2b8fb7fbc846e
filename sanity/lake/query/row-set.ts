// Sets of rows, a bit each: what many documents have in common is counted without looking at them.

export class RowSet {
  readonly #bits: Uint32Array

  /** @param rows how many rows there can be. */
  constructor(rows: number, bits = new Uint32Array((rows >> 5) + 1)) {
    this.#bits = bits
  }

  static of(rows: number, members: Iterable<number>): RowSet {
    const set = new RowSet(rows)
    for (const row of members) set.add(row)
    return set
  }

  add(row: number): void {
    const at = row >> 5
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (row & 31))
  }

  and(other: RowSet): RowSet {
    return this.#with(other, (a, b) => a & b)
  }

  or(other: RowSet): RowSet {
    return this.#with(other, (a, b) => a | b)
  }

  without(other: RowSet): RowSet {
    return this.#with(other, (a, b) => a & ~b)
  }

  get size(): number {
    let size = 0
    for (const bits of this.#bits) if (bits !== 0) size += ones(bits)
    return size
  }

  #with(other: RowSet, combine: (a: number, b: number) => number): RowSet {
    const bits = this.#bits.map((own, at) => combine(own, other.#bits[at] ?? 0))
    return new RowSet(0, bits)
  }
}

/** How many bits of 32 are set (Warren, Hacker's Delight, 5-1). */
function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
