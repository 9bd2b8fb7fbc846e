// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { Pager } from '#components/release/pager.tsx'

afterEach(cleanup)

const hrefs = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'))

describe('the pager', () => {
  test('is not there for one page', () => {
    render(<Pager locale="es" page={1} pages={1} />)
    expect(screen.queryByRole('navigation')).toBeNull()
  })

  test('leads to the pages beside; the first is the list itself', () => {
    render(<Pager locale="es" page={2} pages={3} />)
    expect(hrefs()).toEqual(['/es/comunicados', '/es/comunicados/pagina/3'])
    expect(screen.getByText('Página 2 de 3')).toBeDefined()
  })

  test('has no way beyond the last page', () => {
    render(<Pager locale="en" page={3} pages={3} />)
    expect(hrefs()).toEqual(['/en/releases/page/2'])
  })
})
