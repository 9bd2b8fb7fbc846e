// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ReleaseView } from '#components/release/release-view.tsx'
import { seededRelease, seededSettings } from '../seed-content.ts'

/** The release as it was published: each line that is not empty is a paragraph. */
const [navigation, headline, subhead, ...paragraphs] = readFileSync(
  'sanity/seed/press-release.txt',
  'utf8',
)
  .split('\n')
  .map((line) => line.trim())
  .filter(Boolean)

async function renderEnglish() {
  const view = (
    <ReleaseView
      release={await seededRelease('en')}
      settings={await seededSettings()}
      url="https://prensa.example/en/releases/x"
      imageHost="https://cdn.sanity.io"
      surroundings={{ related: [] }}
    />
  )
  return render(view).container
}

describe('the first release on its page, word for word', () => {
  test('the headline and the subhead', async () => {
    const page = await renderEnglish()
    expect(page.querySelector('h1')?.textContent).toBe(headline)
    expect(page.querySelector('[data-part="subhead"]')?.textContent).toBe(subhead)
  })

  test('every paragraph of the text, the dateline in the first', async () => {
    const page = await renderEnglish()
    const shown = [...page.querySelectorAll('[data-part="body"] > p')].map((p) => p.textContent)
    expect(paragraphs).toHaveLength(6)
    expect(shown).toEqual(paragraphs)
  })

  test('its two links first at the top, before the headline', async () => {
    const page = await renderEnglish()
    const links = [...page.querySelectorAll('ul[aria-label="Share"] :is(a, button)')]
    expect(navigation).toBe('Imprimir Enviar')
    expect(links.slice(0, 2).map((link) => link.textContent)).toEqual(['Print', 'Email'])
    const h1 = page.querySelector('h1')
    const order = h1 && links[0]?.compareDocumentPosition(h1)
    expect(order).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  test('the words that a key figure was quoted in stand in the text', async () => {
    for (const language of ['en', 'es'] as const) {
      const { body, figures } = await seededRelease(language)
      const text = JSON.stringify(body)
      for (const { quotedAs } of figures) expect(text).toContain(quotedAs)
    }
  })
})
