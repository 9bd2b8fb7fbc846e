import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import compression from 'compression'
import { describe, expect, onTestFinished, test } from 'vitest'
import { withOutagePage } from '#scripts/outage.ts'
import { plainPage } from '#scripts/plain-page.ts'
import { withPlainPage } from '#scripts/plain-pages.ts'

/** As Next sends it: React's files and their preloads, and the data in the page. */
const page = (html: string, body: string) =>
  `<!DOCTYPE html><html lang="es"${html}><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/b.js" async=""></script><script type="module" src="/scripts/print.js" async=""></script></head><body>${body}<script src="/_next/static/chunks/a.js" id="_R_" async=""></script><script>self.__next_f.push([1,"<p>x</p>"])</script></body></html>`
const PLAIN = ' data-plain=""'
const DATA = '<script type="application/ld+json">{"headline":"\\u003cscript>"}</script>'
const BARE = `<!DOCTYPE html><html lang="es"${PLAIN}><head><script type="module" src="/scripts/print.js" async=""></script></head><body><p>Sí</p>${DATA}</body></html>`

describe('a page that says it is plain', () => {
  test('goes out without Next’s scripts; the site’s own and its data stay', () => {
    expect(plainPage(page(PLAIN, `<p>Sí</p>${DATA}`))).toBe(BARE)
  })

  test('keeps them where a part of it waits for a script to be put in its place', () => {
    const waiting = page(PLAIN, '<!--$?--><template id="B:0"></template><!--/$-->')
    expect(plainPage(waiting)).toBe(waiting)
  })
})

test('a page that does not say so, such as a draft’s or Studio, is left as it is', () => {
  const draft = page('', '<p>data-plain=""</p>')
  expect(plainPage(draft)).toBe(draft)
})

describe('on the way out', () => {
  async function serve(listener: RequestListener): Promise<string> {
    const compress = compression()
    const server = createServer((request, response) =>
      compress(request, response, () => listener(request, withPlainPage(response))),
    ).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const address = server.address()
    return `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
  }
  const whole = page(PLAIN, `<p>Sí</p>${DATA}`)
  const HTML = { 'content-type': 'text/html; charset=utf-8' }

  test('it is made plain whether it comes in one piece or in several, cut within a letter', async () => {
    const bytes = Buffer.from(whole)
    const cut = bytes.indexOf('í') + 1
    const url = await serve((request, response) => {
      response.writeHead(200, { ...HTML, 'content-length': bytes.length })
      if (request.url === '/whole') response.end(whole)
      else {
        // As Next begins what it makes at the request.
        response.write('')
        response.write(bytes.subarray(0, cut))
        response.write(bytes.subarray(cut))
        response.end()
      }
    })
    for (const path of ['/whole', '/pieces']) {
      const answer = await fetch(`${url}${path}`, { headers: { 'accept-encoding': 'identity' } })
      expect(await answer.text()).toBe(BARE)
      expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(BARE)))
    }
  })

  test('it is compressed as the reader’s browser likes it', async () => {
    const long = page(PLAIN, '<p>Sí</p>'.repeat(500))
    const url = await serve((_request, response) => {
      for (const [name, value] of Object.entries(HTML)) response.setHeader(name, value)
      response.end(long)
    })
    const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip, br' } })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('vary')).toMatch(/accept-encoding/i)
    expect(await answer.text()).toBe(plainPage(long))
  })

  test('what is no page is sent as it comes, and to HEAD or for what is unchanged nothing is', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/304') response.writeHead(304, { etag: '"a"' }).end()
      else if (request.url === '/text') response.end(whole)
      else response.writeHead(200, { ...HTML, 'content-length': whole.length }).end()
    })
    expect((await fetch(`${url}/304`)).status).toBe(304)
    expect(await (await fetch(`${url}/text`)).text()).toBe(whole)
    const head = await fetch(url, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.headers.get('content-length')).not.toBe(String(whole.length))
  })

  test('a draft is let through while it is still being made', async () => {
    let finish = () => {}
    const url = await serve((_request, response) => {
      response.writeHead(200, HTML)
      response.write(`${page('', '').slice(0, 400)}${' '.repeat(2000)}`)
      finish = () => void response.end('the rest')
    })
    const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
    const reader = answer.body?.getReader()
    expect(String(Buffer.from((await reader?.read())?.value ?? []))).toContain('/_next/')
    finish()
    expect(String(Buffer.from((await reader?.read())?.value ?? []))).toBe('the rest')
  })

  test('a page that is not there is the outage’s', async () => {
    const url = await serve((_request, response) => {
      withOutagePage(response)
      response.statusCode = 404
      response.setHeader('content-type', 'text/html')
      response.end(whole)
    })
    const answer = await fetch(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Esta página no existe')
  })
})
