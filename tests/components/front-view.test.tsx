// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { FrontView } from '#components/front/front-view.tsx'
import { headlineSize } from '#components/site/headline-size.ts'
import { NotFoundMessages } from '#components/site/not-found-messages.tsx'
import { outagePage } from '#components/site/outage-page.ts'
import { seededEvent, seededRelease, seededSettings } from '../seed-content.ts'

afterEach(cleanup)

const HOST = 'https://cdn.sanity.io'

type Shown = ComponentProps<typeof FrontView>

const show = (given: Pick<Shown, 'settings'> & Partial<Shown>) =>
  render(<FrontView locale="es" releases={[]} upcoming={[]} past={[]} {...given} />)

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)

describe('the front page', () => {
  test('has the newest release first, and the latest events when none is announced', async () => {
    const [release, event, settings] = await Promise.all([
      seededRelease('es'),
      seededEvent('event-2015-01-29-meetings'),
      seededSettings(),
    ])
    show({ settings, releases: [release], past: [event] })
    expect(headings()).toEqual([release.headline, 'Eventos recientes', 'Seguir'])
  })

  test('has what is to come before the other releases, then topics and who to call', async () => {
    const [release, event, known] = await Promise.all([
      seededRelease('es'),
      seededEvent('event-2015-01-29-meetings'),
      seededSettings(),
    ])
    const releases = Array.from({ length: 8 }, (_, index) => ({ ...release, _id: `r${index}` }))
    const settings = {
      ...known,
      contacts: [{ name: 'Guardia', phone: '+593 2 000 0000', role: undefined, email: undefined }],
    }
    show({ settings, releases, upcoming: [event] })
    expect(headings()).toEqual([
      release.headline,
      'Próximos eventos',
      'Más comunicados',
      'Por tema',
      'Oficina de prensa',
      'Seguir',
    ])
    expect(document.getElementById('contactos')?.textContent).toContain('+593 2 000 0000')
  })

  test('leads from a topic to all of its releases', async () => {
    const [release, settings] = await Promise.all([seededRelease('es'), seededSettings()])
    const releases = Array.from({ length: 8 }, (_, index) => ({ ...release, _id: `r${index}` }))
    show({ settings, releases })
    const [topic] = release.topics
    expect(
      screen.getByRole('link', { name: new RegExp(topic?.name.es ?? '-') }).getAttribute('href'),
    ).toBe(`/es/comunicados?topic=${topic?.slug}`)
  })

  test('shows the newest release’s picture', async () => {
    const [release, settings] = await Promise.all([seededRelease('es'), seededSettings()])
    const image = {
      alt: 'La ministra saluda',
      credit: 'Ana Paz',
      licence: undefined,
      caption: undefined,
      crop: undefined,
      hotspot: undefined,
      asset: {
        _id: 'image-a-900x600-jpg',
        url: 'https://cdn.sanity.io/images/newsroom/production/a-900x600.jpg',
        width: 900,
        height: 600,
        size: undefined,
        lqip: undefined,
      },
    }
    show({ settings, releases: [release], picture: { image, host: HOST } })
    expect(screen.getByRole('img', { name: 'La ministra saluda' })).toBeDefined()
    expect(screen.getByText('Foto: Ana Paz')).toBeDefined()
    cleanup()
    // On a page in the other language its words stay the release's.
    show({ locale: 'en', settings, releases: [release], picture: { image, host: HOST } })
    expect(screen.getByText('Foto: Ana Paz').closest('[lang]')?.getAttribute('lang')).toBe('es')
  })

  test('of a newsroom without content says so', async () => {
    show({ locale: 'en', settings: await seededSettings() })
    expect(screen.getByText('No releases have been published yet.')).toBeDefined()
    expect(headings()).toEqual(['Follow'])
  })
})

describe('a headline', () => {
  test('is set the smaller, the longer it is', () => {
    const sizes = [30, 100, 160].map((length) => headlineSize('x'.repeat(length), 'text-display'))
    expect(sizes).toEqual(['text-display', 'text-title', 'text-long'])
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
    expect(page.querySelectorAll('link, img')).toHaveLength(0)
    expect([...page.querySelectorAll('script')].map(({ src }) => src)).toEqual(
      status === 503 ? [expect.stringMatching(/\/scripts\/try-again\.js$/)] : [],
    )
  })
})
