// Choices that are the same in every run: each document draws from its own number.
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export type Chance = {
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
}

/** Neighbouring numbers must not draw alike, hence the factor. */
const APART = 0x9e3779b1

/** What the document number `at` of a kind draws. */
export function chanceOf(kind: string, at: number): Chance {
  const salt = [...kind].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7)
  const random = xoroshiro128plus(Math.imul(at + 1, APART) ^ salt)
  const between = (least: number, most: number) => uniformInt(random, least, most)
  return {
    between,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
  }
}
