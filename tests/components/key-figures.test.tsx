// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { KeyFigures } from '#components/release/key-figures.tsx'
import { seededRelease } from '../seed-content.ts'

afterEach(cleanup)

async function rows(language: 'es' | 'en') {
  render(<KeyFigures release={await seededRelease(language)} />)
  const table = screen.getByRole('table', { name: /Key figures|Cifras clave/ })
  return within(table).getAllByRole('row').slice(1)
}

describe('key figures', () => {
  test('are a table: the number heads the row, what it measures and its source follow', async () => {
    const [investment, , , , score] = await rows('en')
    expect(investment?.textContent).toBe('more than $2.5 billioninvested in security, since 2009')
    expect(within(investment ?? document.body).getByRole('rowheader').textContent).toBe(
      'more than $2.5 billion',
    )
    expect(score?.textContent).toContain('Source: Gallup, Law and Order Index')
  })

  test('read as sentences in Spanish', async () => {
    const texts = (await rows('es')).map((row) =>
      [...row.children].map((cell) => cell.textContent).join(' '),
    )
    expect(texts[0]).toBe('más de 2500 millones de dólares invertidos en seguridad, desde 2009')
    expect(texts[7]).toMatch(/^entre los 10 primeros países con mejores resultados/)
  })

  test('name no source where the release names none', async () => {
    const [investment] = await rows('es')
    expect(investment?.textContent).not.toContain('Fuente')
  })
})
