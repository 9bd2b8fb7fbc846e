import { JSDOM } from 'jsdom'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { llmsText } from '#lib/llms/llms-text.ts'
import { seededRelease, seededSettings } from '../../seed-content.ts'

const settings = await seededSettings()
const [es, en] = [await seededRelease('es'), await seededRelease('en')]
const text = llmsText({
  settings: { ...settings, reuse: { es: 'Cite la fuente.', en: 'Name the source.' } },
  releases: { es: [es], en: [en] },
  events: es.events,
})
const { body } = new JSDOM(new MarkdownIt().render(text)).window.document

describe('llms.txt', () => {
  test('has the form of llmstxt.org: a title, a summary, what to know, lists of links', () => {
    const [title, summary, ...rest] = body.children
    expect(title?.outerHTML).toBe('<h1>Ministerio del Interior · Sala de prensa</h1>')
    expect(summary?.localName).toBe('blockquote')
    const names = rest.map(({ localName }) => localName)
    const sections = names.slice(names.indexOf('h2'))
    expect(new Set(names.slice(0, names.indexOf('h2')))).toEqual(new Set(['p']))
    expect(sections.every((name, index) => name === (index % 2 === 0 ? 'h2' : 'ul'))).toBe(true)
    for (const point of body.querySelectorAll('li')) {
      expect(point.firstChild?.nodeName).toBe('A')
    }
    expect([...body.querySelectorAll('h2')].at(-1)?.textContent).toBe('Optional')
  })

  test('leads to the newest releases in both languages, as Markdown', () => {
    for (const { headline, slug } of [es, en]) {
      const found = [...body.querySelectorAll('a')].find((one) => one.textContent === headline)
      expect(found?.href).toMatch(new RegExp(`/${slug}\\.md$`))
    }
  })

  test('tells what comes after each link', () => {
    expect(text).toContain('): Washington, D.C. (January 27, 2015). Press release')
  })

  test('leads to events, feeds, the API, and says what may be done with it all', () => {
    const links = [...body.querySelectorAll('a')].map(({ href }) => href)
    const [event] = es.events
    for (const path of [
      `/es/eventos/${event?.slug}`,
      '/es/calendars/agenda.ics',
      '/en/feeds/feed.json',
      '/api/v1/openapi.json',
      '/en/developers',
    ]) {
      expect(links).toContain(`https://prensa.example${path}`)
    }
    expect(body.textContent).toContain('Cite la fuente.')
    expect(body.textContent).toContain('Name the source.')
  })
})
