// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { FrontView } from '#components/front/front-view.tsx'
import { NotFoundMessages } from '#components/site/not-found-messages.tsx'
import { outagePage } from '#components/site/outage-page.ts'
import { seededEvent, seededRelease, seededSettings } from '../seed-content.ts'

afterEach(cleanup)

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)

describe('the front page', () => {
  test('has the newest release first, and the latest events when none is announced', async () => {
    const [release, event] = await Promise.all([
      seededRelease('es'),
      seededEvent('event-2015-01-29-meetings'),
    ])
    const settings = await seededSettings()
    render(
      <FrontView
        locale="es"
        settings={settings}
        releases={[release]}
        upcoming={[]}
        past={[event]}
      />,
    )
    expect(headings()).toEqual([release.headline, 'Eventos recientes'])
  })

  test('of a newsroom without content says so', async () => {
    const settings = await seededSettings()
    render(<FrontView locale="en" settings={settings} releases={[]} upcoming={[]} past={[]} />)
    expect(screen.getByText('No releases have been published yet.')).toBeDefined()
    expect(screen.queryAllByRole('heading', { level: 2 })).toHaveLength(0)
  })
})

describe('pages for what is not there', () => {
  test('speak the reader’s language first, then the other', () => {
    render(<NotFoundMessages first="en" />)
    expect(screen.getByRole('heading', { level: 1 }).closest('[lang]')?.getAttribute('lang')).toBe(
      'en',
    )
    expect(headings()).toEqual(['Esta página no existe'])
  })

  test.each([404, 500, 503] as const)('%d stands alone, in both languages', (status) => {
    const html = outagePage({ status })
    const page = new DOMParser().parseFromString(html, 'text/html')
    expect(page.documentElement.lang).toBe('es')
    expect(page.querySelector('[lang="en"] h2')?.textContent).not.toBe('')
    expect(page.querySelectorAll('script, link, img')).toHaveLength(0)
    expect(Boolean(page.querySelector('meta[http-equiv="refresh"]'))).toBe(status === 503)
  })
})
