// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { ArchiveView } from '#components/archive/archive-view.tsx'
import { askedBy } from '#lib/archive/criteria.ts'
import type { ArchivePage, Choice } from '#lib/content/archive.ts'
import type { WayOut } from '#lib/content/ways-out.ts'
import { seededRelease, seededSettings } from '../seed-content.ts'

afterEach(cleanup)

const release = await seededRelease('es')
const settings = await seededSettings()

const choice = (value: string, label: string, count: number): Choice => ({
  value,
  label,
  lang: 'es',
  count,
})

const none = { year: [], topic: [], minister: [], organization: [], kind: [], language: [] }

/** What the page looks like for an address's parameters. */
function show(parameters: string, page: Partial<ArchivePage> = {}, waysOut: WayOut[] = []) {
  const found = page.found ?? [{ release }]
  render(
    <ArchiveView
      locale="es"
      settings={settings}
      asked={askedBy(new URLSearchParams(parameters))}
      page={{ isWhole: true, total: found.length, facets: none, ...page, found }}
      waysOut={waysOut}
    />,
  )
}

const href = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href')
const filters = () => within(screen.getByRole('navigation', { name: 'Filtrar' }))

describe('the archive', () => {
  test('lists what was found under its number, one heading level after the other', () => {
    show('')
    expect(screen.getByRole('heading', { level: 2, name: 'Un comunicado' })).toBeDefined()
    expect(screen.getByRole('heading', { level: 3, name: release.headline })).toBeDefined()
    expect(screen.queryByRole('navigation', { name: 'Su búsqueda' })).toBeNull()
    expect(screen.queryByRole('navigation', { name: 'Páginas' })).toBeNull()
  })

  test('says so while only a part of it was read', () => {
    const sentence = /todavía se está leyendo/
    show('')
    expect(screen.queryByText(sentence)).toBeNull()
    cleanup()
    show('', { isWhole: false, found: [] })
    expect(screen.getByText(sentence)).toBeDefined()
  })

  test('marks the words that were asked for, in a passage of the text, too', () => {
    show('q=drogas', {
      found: [
        {
          release,
          headline: [
            { text: 'Contra las ', found: false },
            { text: 'drogas', found: true },
          ],
          passage: [
            { text: '… la ', found: false },
            { text: 'droga', found: true },
            { text: ' incautada …', found: false },
          ],
        },
      ],
    })
    const marked = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent)
    expect(marked).toEqual(['drogas', 'droga'])
    expect(screen.getByRole('heading', { level: 3, name: 'Contra las drogas' })).toBeDefined()
    expect(screen.getByText(/incautada/).textContent).toBe('… la droga incautada …')
  })

  test('searches within what was chosen, from the first page on', () => {
    show('q=drogas&topic=seguridad&after=x')
    const form = document.querySelector<HTMLFormElement>('search form')
    expect(form?.getAttribute('action')).toBe('/es/comunicados')
    expect([...new FormData(form ?? undefined).entries()]).toEqual([
      ['q', 'drogas'],
      ['topic', 'seguridad'],
    ])
  })

  test('leads to the pages beside by their cursors', () => {
    show('topic=a&after=m', {
      newer: { topic: 'a', before: 'k' },
      older: { topic: 'a', after: 'z' },
    })
    expect(href(/Más recientes/)).toBe('/es/comunicados?topic=a&before=k')
    expect(href(/Anteriores/)).toBe('/es/comunicados?topic=a&after=z')
  })

  test('can be sorted where there are words, and says how it is', () => {
    show('q=drogas')
    expect(screen.getByRole('link', { name: 'relevancia' }).getAttribute('aria-current')).toBe(
      'true',
    )
    expect(href('fecha')).toBe('/es/comunicados?q=drogas&order=newest')
    cleanup()
    show('order=relevance')
    expect(screen.queryByRole('link', { name: 'relevancia' })).toBeNull()
  })

  test('has a feed of just this answer', () => {
    show('q=drogas&topic=a&order=newest&after=x')
    expect(href('RSS')).toBe('/es/feeds/rss.xml?q=drogas&topic=a')
    cleanup()
    show('kind=speech&language=en')
    expect(href('RSS')).toBe('/en/feeds/rss.xml?kind=speech')
    cleanup()
    show('')
    expect(href('Atom')).toBe('/es/feeds/atom.xml')
  })
})

describe('the filters', () => {
  const years = Array.from({ length: 30 }, (_, n) =>
    choice(String(2026 - n), String(2026 - n), n + 1),
  )
  const topics = [choice('salud', 'Salud', 3), choice('seguridad', 'Seguridad', 1200)]

  test('say how many each leaves, and keep what else was asked', () => {
    show('q=drogas&after=x', { total: 1203, facets: { ...none, topic: topics } })
    const link = filters().getByRole('link', { name: /^Seguridad/ })
    expect(link.getAttribute('href')).toBe('/es/comunicados?q=drogas&topic=seguridad')
    expect(link.textContent).toMatch(/1\.?200$/)
  })

  test('show eight of many, and the others on demand, opened where the chosen one is among them', () => {
    show('', { total: 465, facets: { ...none, year: years } })
    const rest = filters().getByText('Ver 22 más').closest('details')
    expect(rest?.open).toBe(false)
    expect(rest?.querySelectorAll('a')).toHaveLength(22)
    cleanup()
    show('year=1998', { total: 29, facets: { ...none, year: years } })
    const chosen = filters().getByRole('link', { current: true })
    expect(chosen.textContent).toMatch(/^1998/)
    expect(chosen.closest('details')?.open).toBe(true)
  })

  test('leave out what would change nothing', () => {
    show('', { total: 1, facets: { ...none, topic: [choice('salud', 'Salud', 1)] } })
    expect(screen.queryByRole('navigation', { name: 'Filtrar' })).toBeNull()
  })

  test('are removed one by one, or all at once', () => {
    show('q=drogas&topic=salud', { facets: { ...none, topic: topics } })
    expect(href('Quitar Tema: Salud')).toBe('/es/comunicados?q=drogas')
    expect(href('Quitar «drogas»')).toBe('/es/comunicados?topic=salud')
    expect(href('Quitar todo')).toBe('/es/comunicados')
  })
})

describe('an address that asks nothing sensible', () => {
  test('is told which part was not understood', () => {
    show(`year=20x5&topic=${'No '.repeat(100)}`)
    const note = screen.getByRole('region', { name: /no se entiende/ })
    expect(note.textContent).toContain('Año: «20x5»')
    expect(note.textContent?.length).toBeLessThan(220)
    expect(screen.getByText(release.headline)).toBeDefined()
  })
})

describe('where nothing is found', () => {
  test('the page tells what to ask less of, what else to try, and whom to ask', () => {
    settings.contacts = [{ name: 'Ana Mora', role: undefined, phone: undefined, email: 'ana@x.ec' }]
    show('q=nada&topic=salud&year=1999', { found: [], total: 0 }, [
      { without: 'q', total: 7 },
      { without: 'topic', total: 1 },
    ])
    expect(screen.getByRole('heading', { level: 2, name: /^Ningún comunicado/ })).toBeDefined()
    const way = screen.getByRole('link', { name: 'Sin las palabras «nada»' })
    expect(way.getAttribute('href')).toBe('/es/comunicados?year=1999&topic=salud')
    expect(way.closest('li')?.textContent).toContain('7 comunicados')
    expect(screen.getByText('De cualquier tema').closest('li')?.textContent).toContain(
      'Un comunicado',
    )
    expect(screen.getByRole('heading', { name: 'Qué puede probar' })).toBeDefined()
    expect(href('ana@x.ec')).toBe('mailto:ana@x.ec')
    settings.contacts = []
  })

  test('beyond the last page it leads back to the first', () => {
    show('topic=salud&after=zz', { found: [], total: 30 })
    expect(href('Ir al principio de la lista')).toBe('/es/comunicados?topic=salud')
    expect(screen.queryByText('Qué puede probar')).toBeNull()
  })

  test('a newsroom without releases says so', () => {
    show('', { found: [], total: 0 })
    expect(screen.getByText('Todavía no hay comunicados publicados.')).toBeDefined()
  })
})
