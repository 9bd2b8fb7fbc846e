/**
 * How large a headline is set: the longer, the smaller, so that a sentence of 160 characters does not
 * shout over the whole first screen. `largest` is what a short one may have.
 */
export function headlineSize(headline: string, largest: 'text-display' | 'text-title'): string {
  if (headline.length > 110) return 'text-long'
  return headline.length > 70 ? 'text-title' : largest
}
