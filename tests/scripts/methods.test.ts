import { expect, test } from 'vitest'
import { readOnly } from '#scripts/methods.ts'
import { served } from './served.ts'

const site = () =>
  served(
    readOnly(
      (_request, response) => response.end('served'),
      () => {},
    ),
  )

test.each([
  ['POST', '/es'],
  ['POST', '/es?q=x'],
  ['PUT', '/es/comunicados/x'],
  ['DELETE', '/studio'],
  ['OPTIONS', '/es/feeds/rss.xml'],
  // Next makes a page of each: there is no such address.
  ['POST', '/api'],
  ['POST', '/api/x'],
  ['POST', '/API/v1/releases'],
  ['POST', '/api/revalidate/x'],
])('%s to %s is told that it can only be read', async (method, path) => {
  const answer = await (await site())(path, { method })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect(await answer.json()).toMatchObject({ status: 405, title: 'Method not allowed' })
})

test.each([
  ['GET', '/es'],
  ['HEAD', '/es'],
  ['POST', '/api/revalidate'],
  ['POST', '/api/revalidate?x=y'],
  ['OPTIONS', '/api/v1/releases'],
  ['DELETE', '/api/v1'],
])('%s to %s is the site’s to answer', async (method, path) => {
  const answer = await (await site())(path, { method })
  expect(answer.status).toBe(200)
})
