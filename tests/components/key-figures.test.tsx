// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { KeyFigures } from '#components/release/key-figures.tsx'
import { seededRelease } from '../seed-content.ts'

afterEach(cleanup)

async function rows(language: 'es' | 'en') {
  render(<KeyFigures release={await seededRelease(language)} isPublic />)
  const table = screen.getByRole('table', { name: /Key figures|Cifras clave/ })
  return within(table).getAllByRole('row').slice(1)
}

describe('key figures', () => {
  test('are a table: the number heads the row, what it measures and its source follow', async () => {
    const [investment, , , , score] = await rows('en')
    const cells = within(investment ?? document.body).getAllByRole('cell')
    expect(cells[0]?.textContent).toBe('invested in security, since 2009')
    expect(within(investment ?? document.body).getByRole('rowheader').textContent).toBe(
      'more than $2.5 billion',
    )
    expect(score?.textContent).toContain('Source: Gallup, Law and Order Index')
  })

  test('read as sentences in Spanish', async () => {
    const texts = (await rows('es')).map((row) =>
      [...row.children].map((cell) => cell.textContent).join(' '),
    )
    expect(texts[0]).toMatch(
      /^más de 2500 millones de dólares invertidos en seguridad, desde 2009 /,
    )
    expect(texts[7]).toMatch(/^entre los 10 primeros países con mejores resultados/)
  })

  test('have their source and year in columns of their own, under a heading', async () => {
    const [, , , , score] = await rows('es')
    const headings = screen.getAllByRole('columnheader').map((heading) => heading.textContent)
    expect(headings).toEqual(['Cifra', 'Qué mide', 'Fuente', 'Año'])
    const [, source, year] = within(score ?? document.body).getAllByRole('cell')
    expect(source?.textContent).toBe('Fuente: Gallup, Índice de Ley y Orden')
    expect(year?.textContent).toBe('Año 2014')
  })

  test('say that a source or a year is not stated where the release names none', async () => {
    const [investment] = await rows('es')
    const [, source, year] = within(investment ?? document.body).getAllByRole('cell')
    expect(source?.textContent).toBe('No se indica')
    expect(within(year ?? document.body).getByText('No se indica')).toBeDefined()
  })

  test('are a file, too, where the release is public', async () => {
    await rows('es')
    const link = screen.getByRole('link', { name: 'Descargar en CSV' })
    const { slug } = await seededRelease('es')
    expect(link.getAttribute('href')).toBe(`/es/comunicados/${slug}.csv`)
    cleanup()
    render(<KeyFigures release={await seededRelease('es')} isPublic={false} />)
    expect(screen.queryByRole('link', { name: 'Descargar en CSV' })).toBeNull()
  })
})
