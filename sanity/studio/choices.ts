/** The options of a field that holds one of a few values, each with the title the desk reads. */
export function choices(titles: Record<string, string>) {
  return { list: Object.entries(titles).map(([value, title]) => ({ value, title })) }
}
