// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { MinisterView } from '#components/minister/minister-view.tsx'
import type { Language } from '#sanity/contract/language.ts'
import type { Minister, MinisterName } from '#sanity/minister/contract.ts'
import { tenuresOf } from '#sanity/minister/tenures.ts'
import { appointment, person } from '../sanity/minister/appointments.ts'
import { seededMinister } from '../seed-content.ts'

afterEach(cleanup)

type Shown = { changes?: Partial<Minister>; others?: MinisterName[]; locale?: Language }

async function show({ changes, others = [], locale = 'en' }: Shown = {}) {
  const minister = { ...(await seededMinister()), ...changes }
  return render(
    <MinisterView
      minister={minister}
      tenures={tenuresOf(minister, others, '2026-03-01')}
      locale={locale}
      timeZone="America/Guayaquil"
      releases={[]}
      events={[]}
      imageHost="https://cdn.sanity.io"
    />,
  ).container
}

const served = { appointments: [appointment({ from: '2013-05-24', to: '2016-11-10' })] }
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
    expect(said('Cargo anterior')).toBe(
      'Cargo anteriorDesde el 24 de mayo de 2013Hasta el 10 de noviembre de 2016',
    )
  })

  test('who is in office is called current', async () => {
    const current = { appointments: [appointment({ en: 'Minister', from: '2024-01-02' })] }
    await show({ changes: current })
    expect(screen.getByText('Current minister')).toBeDefined()
    expect(screen.getByText('Minister (since 2024)')).toBeDefined()
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
    expect(screen.getAllByRole('heading')).toHaveLength(1)
  })
})
