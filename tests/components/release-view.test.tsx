// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ReleaseItem } from '#components/release/release-item.tsx'
import { ReleaseView } from '#components/release/release-view.tsx'
import type { Release } from '#sanity/release/contract.ts'
import { seededRelease, seededSettings } from '../seed-content.ts'

afterEach(cleanup)

async function show(changes: Partial<Release> = {}) {
  const release = { ...(await seededRelease('es')), ...changes }
  const settings = await seededSettings()
  const url = 'https://prensa.example/es/comunicados/x'
  return render(
    <ReleaseView
      release={release}
      settings={settings}
      url={url}
      imageHost="https://cdn.sanity.io"
    />,
  ).container
}

const paragraph = (href: string): Release['body'][number] => ({
  _type: 'block',
  _key: 'a',
  style: 'normal',
  listItem: undefined,
  level: undefined,
  children: [{ _type: 'span', _key: 'b', text: 'un enlace', marks: ['m'] }],
  markDefs: [{ _type: 'link', _key: 'm', href }],
})

describe('a release on its page', () => {
  test('opens the print dialog from a button named in the page’s language', async () => {
    await show()
    const print = vi.spyOn(window, 'print').mockImplementation(() => {})
    screen.getByRole('button', { name: 'Imprimir este comunicado' }).click()
    expect(print).toHaveBeenCalledOnce()
  })

  test('is sent by a mail link that needs no script', async () => {
    await show()
    const link = screen.getByRole('link', { name: /^Enviar/ })
    expect(link.getAttribute('href')).toMatch(/^mailto:\?subject=El%20ministro/)
  })

  test('numbers its links for paper and lists each address once', async () => {
    const block = paragraph('https://example.org/informe')
    const page = await show({ body: [block, { ...block, _key: 'c' }] })
    const notes = within(page.querySelector<HTMLElement>('[data-part="imprint"]') ?? page)
    expect(notes.getAllByText(/example\.org\/informe/)).toHaveLength(1)
    const links = [...page.querySelectorAll<HTMLElement>('[data-part="body"] a')]
    expect(links.map((link) => link.dataset.note)).toEqual(['[1]', '[1]'])
  })

  test('shows what it does not know by leaving it out', async () => {
    await show({ minister: undefined, events: [], organizations: [], topics: [], figures: [] })
    for (const title of ['Autoridad', 'Eventos', 'Cifras clave', 'Contacto de prensa']) {
      expect(screen.queryByText(title)).toBeNull()
    }
  })

  test('says first what was corrected', async () => {
    await show({
      corrections: [
        {
          _key: 'x',
          kind: 'correction',
          version: 2,
          at: '2015-01-28T15:00:00Z',
          what: 'La fecha era otra.',
          why: undefined,
        },
      ],
    })
    expect(screen.getByRole('heading', { name: 'Correcciones' })).toBeDefined()
    expect(screen.getByText(/28 de enero de 2015/)).toBeDefined()
  })
})

describe('a release in a list', () => {
  test('in another language than the page says so, and its words are marked', async () => {
    render(<ReleaseItem release={await seededRelease('en')} locale="es" />)
    expect(screen.getByText(/en inglés/)).toBeDefined()
    const link = screen.getByRole('link')
    expect(link.lang).toBe('en')
    expect(link.getAttribute('href')).toMatch(/^\/en\/releases\//)
  })
})
