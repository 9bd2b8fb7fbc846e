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

test.each(['/', '/es/%C3%B1', '/es?q=%ff', '/es?q=100%'])('%s can be', async (path) => {
  expect(await (await (await site())(path)).text()).toBe('served')
})
