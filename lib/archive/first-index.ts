/** The first of so many numbers, from 0, of which it is true, as it is of all behind that; else how many there are. */
export function firstIndex(count: number, isBehind: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBehind(middle)) high = middle
    else low = middle + 1
  }
  return low
}
