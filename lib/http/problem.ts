/** As the pages say it while the lake cannot be reached (`scripts/outage.ts`). */
const RETRY_AFTER_SECONDS = '15'

/**
 * What is wrong with a request, in a form that programs read (RFC 9457, problem details). `detail` is
 * one sentence that names the parameter and what it may be; `more` are members beside these (section 3.2).
 */
export function problem(
  status: 400 | 403 | 404 | 405 | 413 | 429 | 501 | 503,
  title: string,
  detail: string,
  more: Record<string, unknown> = {},
): Response {
  return new Response(JSON.stringify({ status, title, detail, ...more }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(status === 503 && { 'retry-after': RETRY_AFTER_SECONDS }),
    },
  })
}
