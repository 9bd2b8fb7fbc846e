import { describe, expect, test } from 'vitest'
import { Security } from '#scripts/security.ts'
import { served } from './served.ts'

const PLACE = { secure: true, assets: 'https://lago.example', lake: 'https://lago.example' }
const PAGE = '<html data-plain=""><head><style>a{}</style></head><body>Sí</body></html>'

type Answer = { status?: number; type?: string; page?: string; headers?: Record<string, string> }

/** What a browser is told with an answer of the site. */
async function told(
  { status = 200, type, page, headers = {} }: Answer,
  { place = PLACE, dev = false, path = '/es', asked = {} } = {},
) {
  const security = new Security(place, { dev })
  let nonceForNext: string | undefined
  const get = await served((request, response) => {
    security.guard(request, response)
    nonceForNext = String(request.headers['content-security-policy'])
    if (page !== undefined) security.sends(response, page)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.writeHead(status, type ? { 'content-type': type } : {})
    response.end(page)
  })
  const answer = await get(path, { headers: asked })
  return {
    policy: answer.headers.get('content-security-policy'),
    of: (name: string) => answer.headers.get(name),
    nonceForNext,
  }
}

const HTML = 'text/html; charset=utf-8'

describe('every answer', () => {
  test.each([
    { type: HTML, page: PAGE },
    { type: HTML },
    { type: 'application/rss+xml' },
    { type: 'application/javascript; charset=UTF-8' },
    { status: 308, headers: { location: '/es' } },
    { status: 304 },
    { status: 500, type: HTML },
  ])(
    '%o is read as what it says it is, over https alone, and asks for no device',
    async (answer) => {
      const { of } = await told(answer)
      expect(of('x-content-type-options')).toBe('nosniff')
      expect(of('strict-transport-security')).toBe('max-age=31536000')
      expect(of('referrer-policy')).toBe('strict-origin-when-cross-origin')
      expect(of('permissions-policy')).toContain('camera=()')
    },
  )

  test('of a site without https promises none', async () => {
    const { of } = await told({ type: HTML }, { place: { ...PLACE, secure: false } })
    expect(of('strict-transport-security')).toBeNull()
  })

  test('keeps what is stricter already: a page whose address is a secret names it to nobody', async () => {
    const { of } = await told({ type: HTML, headers: { 'referrer-policy': 'no-referrer' } })
    expect(of('referrer-policy')).toBe('no-referrer')
  })
})

describe('a page', () => {
  test('that is whole has the strictest policy, whatever Next’s configuration said', async () => {
    const loose = { 'content-security-policy': "script-src 'unsafe-inline'" }
    const { policy, of } = await told({ type: HTML, page: PAGE, headers: loose })
    expect(policy).toMatch(/script-src 'self';/)
    expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='/)
    expect(policy).not.toContain('unsafe')
    expect(of('cross-origin-opener-policy')).toBe('same-origin')
  })

  test('that the reader has already keeps the policy that it came with', async () => {
    const loose = { 'content-security-policy': "script-src 'unsafe-inline'" }
    expect((await told({ status: 304, headers: loose })).policy).toBeNull()
  })

  test.each([
    ['/es/vista-previa/secret', {}],
    ['/en/preview/secret', {}],
    ['/preview/es/secret', {}],
    ['/es', { cookie: 'a=b; __prerender_bypass=x' }],
    ['/studio/structure', {}],
  ])('%s with %o is made for one reader: Next marks its scripts for them', async (path, asked) => {
    const { policy, nonceForNext } = await told({ type: HTML }, { path, asked })
    const nonce = policy?.match(/'nonce-[\w+/]{22}=='/)?.[0]
    expect(nonce).toBeDefined()
    expect(nonceForNext).toBe(`script-src ${nonce}`)
    const { policy: next } = await told({ type: HTML }, { path, asked })
    expect(next).not.toContain(nonce)
  })

  test('that is kept for everybody is made without a nonce, and with nobody’s own', async () => {
    for (const name of ['content-security-policy', 'content-security-policy-report-only']) {
      const { nonceForNext } = await told(
        { type: HTML, page: PAGE },
        { asked: { [name]: "script-src 'nonce-chosen'" } },
      )
      expect(nonceForNext).toBe('undefined')
    }
  })

  test('of Studio may open the window of a login, and is framed by nobody', async () => {
    const { policy, of } = await told({ type: HTML }, { path: '/studio' })
    expect(of('cross-origin-opener-policy')).toBe('same-origin-allow-popups')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(
      (await told({ type: HTML }, { path: '/studios' })).of('cross-origin-opener-policy'),
    ).toBe('same-origin')
  })

  test('in development has what Next’s configuration says: its tools run what they like', async () => {
    const loose = { 'content-security-policy': "script-src 'unsafe-eval'" }
    const { policy } = await told({ type: HTML, headers: loose }, { dev: true })
    expect(policy).toBe("script-src 'unsafe-eval'")
  })
})

describe('a file', () => {
  test.each([
    'image/svg+xml',
    'application/xml',
    'application/problem+json',
    'text/plain',
    undefined,
  ])('%s does nothing when it is opened by itself, and may be shown anywhere', async (type) => {
    const { policy, of } = await told({ type })
    expect(policy).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
    expect(of('cross-origin-resource-policy')).toBe('cross-origin')
  })

  test('a PDF is left to the browser’s own viewer', async () => {
    expect((await told({ type: 'application/pdf' })).policy).toBeNull()
  })

  test.each(['text/css', 'application/javascript', 'text/javascript', 'font/woff2'])(
    '%s is a part of this site’s own pages',
    async (type) => {
      const { policy, of } = await told({ type })
      expect(policy).toBeNull()
      expect(of('cross-origin-resource-policy')).toBe('same-origin')
    },
  )
})
