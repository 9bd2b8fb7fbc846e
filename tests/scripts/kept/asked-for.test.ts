import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { sharedAddress } from '#scripts/kept/asked-for.ts'

const asked = (url: string, headers: Record<string, string> = {}) =>
  sharedAddress({ method: 'GET', url, headers } as IncomingMessage)

test.each(['/es', '/es/comunicados?q=x', '/es/comunicados/uno.pdf', '/api/v1/releases'])(
  '%s is the same for everybody',
  (url) => {
    expect(asked(url)).toBe(url)
  },
)

test.each([
  ...['/es/comunicados/uno.zip', '/es/comunicados/uno.ZIP?x', '/es/comunicados/uno%2Ezip'],
  ...['/en/releases/uno/files/zip', '/es/vista-previa/s', '/en/preview/s', '/ES/preview/s'],
  ...['/preview/es/s', '/studio', '/studio/desk', '/api/draft-mode/enable', '/api/revalidate'],
  ...['//other.example', `/es?${'x'.repeat(2000)}`],
])('%s is for the one who asks', (url) => {
  expect(asked(url)).toBeUndefined()
})

test.each<Record<string, string>>([
  { cookie: 'a=b; __prerender_bypass=x' },
  { authorization: 'Bearer x' },
  { rsc: '1' },
  { 'next-url': '/es' },
])('what is asked with %o is for the one who asks', (headers) => {
  expect(asked('/es', headers)).toBeUndefined()
})
