// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { Body } from '#components/portable-text/body.tsx'
import { type PortableText, portableText } from '#sanity/portable-text/contract.ts'
import { seededRelease } from '../seed-content.ts'

afterEach(cleanup)

async function show(blocks: unknown[]) {
  const body: PortableText = portableText.parse(blocks)
  const release = { ...(await seededRelease('es')), body }
  return render(<Body release={release} imageHost="https://cdn.sanity.io" />).container
}

const block = (_key: string, text: string, more: object = {}) => ({
  _type: 'block',
  _key,
  children: [{ _type: 'span', _key: `${_key}s`, text, marks: [] }],
  ...more,
})

describe('the text of a release', () => {
  test('begins with the dateline, run into the first paragraph', async () => {
    const page = await show([block('a', 'Uno.'), block('b', 'Dos.')])
    const paragraphs = [...page.querySelectorAll('p')].map((p) => p.textContent)
    expect(paragraphs).toEqual(['Washington, D.C. (27 de enero de 2015) – Uno.', 'Dos.'])
  })

  test('has the dateline in the first paragraph even after a heading', async () => {
    const page = await show([block('a', 'Título', { style: 'h2' }), block('b', 'Uno.')])
    expect(page.querySelector('h2')?.textContent).toBe('Título')
    expect(page.querySelector('p')?.textContent).toMatch(/^Washington.* – Uno\.$/)
  })

  test('keeps its dateline where there is no paragraph at all', async () => {
    const page = await show([block('a', 'Punto', { listItem: 'bullet', level: 1 })])
    expect(page.textContent).toMatch(/^Washington, D\.C\. \(27 de enero de 2015\)/)
    expect(screen.getByRole('listitem').textContent).toBe('Punto')
  })

  test('shows a quote with who said it and in which office', async () => {
    await show([
      block('a', 'Uno.'),
      { _type: 'quote', _key: 'q', text: 'Así es.', speaker: 'Persona', role: 'Cargo' },
    ])
    const figure = within(screen.getByRole('figure'))
    expect(figure.getByText('Así es.').closest('blockquote')).not.toBeNull()
    expect(figure.getByText(/Persona/).parentElement?.textContent).toBe('Persona, Cargo')
  })

  test('leaves the words of a link whose document is not public', async () => {
    const markDefs = [{ _type: 'documentLink', _key: 'm', target: null }]
    const children = [{ _type: 'span', _key: 's', text: 'un comunicado', marks: ['m'] }]
    const page = await show([{ _type: 'block', _key: 'a', children, markDefs }])
    expect(page.textContent).toContain('un comunicado')
    expect(screen.queryByRole('link')).toBeNull()
  })

  test('shows a picture with its text, credit and the room that it needs', async () => {
    await show([
      block('a', 'Uno.'),
      {
        _type: 'figureImage',
        _key: 'i',
        alt: 'Una reunión',
        credit: 'Fotógrafa',
        crop: { top: 0.5, bottom: 0, left: 0, right: 0 },
        asset: {
          _id: 'image-abc-1000x800-jpg',
          url: 'https://cdn.sanity.io/images/newsroom/production/abc-1000x800.jpg',
          width: 1000,
          height: 800,
        },
      },
    ])
    const picture = screen.getByRole('img', { name: 'Una reunión' })
    expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['1000', '400'])
    expect(picture.getAttribute('srcset')).toMatch(/240w, .* 480w, .* 800w, .* 1000w$/)
    expect(screen.getByText('Foto: Fotógrafa')).toBeDefined()
  })
})
