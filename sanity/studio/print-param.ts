/** `?impreso` in the address of a draft: the page as it will be on paper. */
export const PRINT_PARAM = 'impreso'

/** The path of a page with or without the print view. */
export function withPrintParam(page: URL, printed: boolean): string {
  const url = new URL(page)
  if (printed) url.searchParams.set(PRINT_PARAM, '')
  else url.searchParams.delete(PRINT_PARAM)
  return `${url.pathname}${url.search}`
}
