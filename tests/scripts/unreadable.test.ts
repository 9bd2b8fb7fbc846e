import { expect, test } from 'vitest'
import { readable } from '#scripts/unreadable.ts'
import { served } from './served.ts'

const site = () =>
  served(
    readable(
      (_request, response) => response.end('served'),
      () => {},
    ),
  )

test.each(['/%ff', '/es/%', '/es/comunicados/%c3.pdf', '/%E0%A4%A'])(
  '%s cannot be read, and is nobody’s page',
  async (path) => {
    const answer = await (await site())(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Esta página no existe')
  },
)

test('an address longer than any of the site’s is nobody’s page', async () => {
  const get = await site()
  const status = async (path: string) => (await get(path)).status
  expect(await status(`/es/comunicados/${'x'.repeat(500)}`)).toBe(404)
  // The longest that there is, what is asked of a page, and what is open in Studio.
  expect(await status(`/es/comunicados/${'x'.repeat(200)}.ninjs.json`)).toBe(200)
  expect(await status(`/es/comunicados?q=${'x'.repeat(1000)}`)).toBe(200)
  expect(await status(`/studio/structure/${'x;'.repeat(1000)}`)).toBe(200)
})

test.each(['/', '/es/%C3%B1', '/es?q=%ff', '/es?q=100%'])('%s can be', async (path) => {
  expect(await (await (await site())(path)).text()).toBe('served')
})
