const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Retry-After',
}

/** Lets the scripts of any site read an answer, which says what anybody may know (Fetch standard, CORS protocol). */
export function forAllSites(response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value)
  return response
}
