// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { MinisterView } from '#components/minister/minister-view.tsx'
import type { Contact } from '#sanity/contact/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import { type Minister, type MinisterName, minister } from '#sanity/minister/contract.ts'
import { tenuresOf } from '#sanity/minister/tenures.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { appointment, person } from '../sanity/minister/appointments.ts'
import { seededMinister, seededRelease, seededSettings } from '../seed-content.ts'

afterEach(cleanup)

type Shown = {
  changes?: Partial<Minister>
  others?: MinisterName[]
  locale?: Language
  releases?: ReleaseSummary[]
  pressOffice?: Contact[]
}

async function show(shown: Shown = {}) {
  const { changes, others = [], locale = 'en', releases = [], pressOffice = [] } = shown
  const shownMinister = { ...(await seededMinister()), ...changes }
  return render(
    <MinisterView
      minister={shownMinister}
      tenures={tenuresOf(shownMinister, others, '2026-03-01')}
      locale={locale}
      settings={{ ...(await seededSettings()), contacts: pressOffice }}
      releases={releases}
      agenda={{ upcoming: [], past: [] }}
      imageHost="https://cdn.sanity.io"
    />,
  ).container
}

const served = { appointments: [appointment({ from: '2013-05-24', to: '2016-11-10' })] }
const steps = () =>
  [...document.querySelectorAll('[data-part="timeline"] > li')].map((step) => step.textContent)
const said = (term: string) => screen.getByText(term).parentElement?.textContent

describe('a minister on the page', () => {
  test('has name and office, and no invented dates, standing, picture or biography', async () => {
    const page = await show()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Dr. José Serrano')
    expect(screen.getAllByText('Minister of Interior')).toHaveLength(2)
    expect(page.textContent).not.toMatch(/from|until|since|current|former|before|after/i)
    expect(screen.queryByRole('img')).toBeNull()
    expect(page.textContent).not.toContain('undefined')
  })

  test('whose biography is in another language has it marked, in its paragraphs', async () => {
    const page = await show({ changes: { bio: { es: 'Uno.\n\nDos.', en: undefined } } })
    const bio = page.querySelector('.prose[lang="es"]')
    expect([...(bio?.querySelectorAll('p') ?? [])].map((p) => p.textContent)).toEqual([
      'Uno.',
      'Dos.',
    ])
  })

  test('who has left is called former, with the office and its years', async () => {
    await show({ changes: served, locale: 'es' })
    expect(screen.getByText('Autoridad anterior')).toBeDefined()
    expect(screen.getByText('Ministro del Interior (2013–2016)')).toBeDefined()
    expect(steps()).toEqual([
      '2013–2016 Ministro del Interiorinterior24 de mayo de 2013 – 10 de noviembre de 2016',
    ])
  })

  test('who is in office is called current', async () => {
    const current = { appointments: [appointment({ en: 'Minister', from: '2024-01-02' })] }
    await show({ changes: current })
    expect(screen.getByText('Current minister')).toBeDefined()
    expect(screen.getByText('Minister (since 2024)')).toBeDefined()
    expect(steps()).toEqual(['since 2024 Current officeMinisterinteriorFrom January 2, 2024'])
  })

  test('shows who held the office before and after, with years and the way to them', async () => {
    const others = [
      person('Cervantes', { to: '2013-05-24' }),
      person('Romo', { es: 'Ministra del Interior', from: '2018-09-03' }),
      person('Navas', { es: 'Ministro del Interior (e)', from: '2016-11-10', to: '2018-04-27' }),
    ]
    await show({ changes: served, others, locale: 'es' })
    expect(said('Antes')).toBe('AntesCervantes (hasta 2013)')
    expect(said('Después')).toBe('DespuésNavas (por encargo, 2016–2018)Romo (desde 2018)')
    const link = within(screen.getByText('Después').parentElement ?? document.body).getAllByRole(
      'link',
    )[1]
    expect(link?.getAttribute('href')).toBe('/es/ministros/romo')
  })

  test('does not seem to be in office still where nobody wrote the end', async () => {
    const open = { appointments: [appointment({ from: '2013-05-24' })] }
    await show({ changes: open, others: [person('Romo', { from: '2018-09-03' })], locale: 'es' })
    expect(screen.getByText('Ministro del Interior (asumió en 2013)')).toBeDefined()
  })

  test('without any office has no heading for them', async () => {
    await show({ changes: { appointments: [] } })
    expect(screen.queryByRole('heading', { name: 'Offices held' })).toBeNull()
  })

  test('is asked about through the spokespersons, else through the press office', async () => {
    const of = (name: string) => ({
      ...{ name, role: undefined, email: undefined },
      phone: '+593 2 000 0000',
    })
    const pressOffice = [of('Oficina')]
    await show({ pressOffice, locale: 'es' })
    const contacts = () =>
      screen.getByRole('heading', { name: 'Contacto para la prensa' }).parentElement?.textContent
    expect(contacts()).toContain('Oficina')
    cleanup()
    await show({ pressOffice, changes: { spokespersons: [of('Ana Paz')] }, locale: 'es' })
    expect(contacts()).toContain('Ana Paz')
    expect(contacts()).not.toContain('Oficina')
  })

  test('has pictures to take away, each with its credit, licence and original', async () => {
    const asset = {
      ...{ _id: 'image-abc-3000x2000-jpg', width: 3000, height: 2000, size: 4_200_000 },
      url: 'https://cdn.sanity.io/images/newsroom/production/abc-3000x2000.jpg',
    }
    const picture = { _key: 'p', alt: 'En su despacho', credit: 'Ana Paz', licence: 'CC BY 4.0' }
    const pressPictures = minister.shape.pressPictures.parse([{ ...picture, asset }])
    await show({ changes: { pressPictures }, locale: 'es' })
    const heading = screen.getByRole('heading', { name: 'Imágenes para la prensa' })
    const section = within(heading.parentElement ?? document.body)
    expect(section.getByRole('img').getAttribute('alt')).toBe('En su despacho')
    const caption = section.getByRole('figure').textContent?.replace(/\s/g, ' ')
    expect(caption).toMatch(/Foto: Ana Paz · Licencia: CC BY 4.0.*JPG, 3000 × 2000 px, 4,2 MB/)
    expect(section.getByRole('link').getAttribute('href')).toBe(`${asset.url}?dl=`)
  })

  test('shows the newest releases, and the way to all of them in the archive', async () => {
    const release = await seededRelease('es')
    const releases = [1, 2, 3, 4, 5, 6, 7].map((n) => ({
      ...release,
      _id: `release-${n}`,
      headline: `Comunicado ${n}`,
    }))
    await show({ releases, locale: 'es' })
    expect(screen.getAllByText(/^Comunicado \d$/)).toHaveLength(6)
    const all = screen.getByText('Todos los comunicados sobre José Serrano')
    expect(all.getAttribute('href')).toBe('/es/comunicados?minister=jose-serrano')
  })
})
