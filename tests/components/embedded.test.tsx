// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Body } from '#components/portable-text/body.tsx'
import { linksOf } from '#lib/text/links.ts'
import { plainParagraphs } from '#lib/text/plain.ts'
import type { Language } from '#sanity/contract/language.ts'
import { portableText } from '#sanity/portable-text/contract.ts'
import { seededRelease } from '../seed-content.ts'

afterEach(cleanup)

const paragraph = {
  _type: 'block',
  _key: 'a',
  children: [{ _type: 'span', _key: 's', text: 'Uno.', marks: [] }],
}

const figure = {
  _type: 'keyFigure',
  _key: 'f',
  value: 63,
  unit: 'points',
  outOf: 100,
  what: 'puntaje del Ecuador',
  period: '2014',
  source: { _id: 'gallup', name: { es: 'Gallup' } },
  sourceTitle: 'Índice de Ley y Orden',
  sourceUrl: 'https://example.org/index',
}

const file = {
  _type: 'attachment',
  _key: 'p',
  title: 'Informe',
  url: 'https://cdn.sanity.io/files/newsroom/production/abc.pdf',
  size: 1_440_000,
  mimeType: 'application/pdf',
}

const event = {
  _type: 'embeddedEvent',
  _key: 'e',
  event: {
    _id: 'e',
    title: { es: 'Innovaciones en seguridad', en: 'Innovations in security' },
    slug: 'innovaciones',
    kind: 'presentation',
    status: 'cancelled',
    date: '2015-01-30',
    startTime: '09:00',
    endTime: '10:30',
    timeZone: 'America/New_York',
    venue: { name: 'Wilson Center', place: 'Washington, D.C.' },
  },
}

async function show(items: object[], language: Language = 'es') {
  const body = portableText.parse([paragraph, ...items])
  const release = { ...(await seededRelease(language)), body }
  render(<Body release={release} imageHost="https://cdn.sanity.io" />)
}

test('a key figure in the text says its number, what it measures and where it comes from', async () => {
  await show([figure])
  const shown = screen.getByRole('figure')
  expect(shown.textContent).toBe(
    '63/100 puntaje del Ecuador, 2014Fuente: Gallup, Índice de Ley y Orden',
  )
  expect(within(shown).getByRole('link').getAttribute('href')).toBe('https://example.org/index')
})

test('a file in the text is a download that says its kind and size', async () => {
  await show([file])
  const link = screen.getByRole('link', { name: 'Informe' })
  expect(link.getAttribute('href')).toBe(`${file.url}?dl=`)
  expect(link.parentElement?.textContent).toMatch(/^Informe PDF, 1,4\sMB$/)
})

test('an event in the text says when by the clock of its place, where, and that it was cancelled', async () => {
  await show([event])
  const link = screen.getByRole('link', { name: 'Innovaciones en seguridad' })
  expect(link.getAttribute('href')).toBe('/es/eventos/innovaciones')
  const text = link.closest('aside')?.textContent
  for (const part of ['viernes, 30 de enero de 2015', 'hora de Nueva York', 'Wilson Center']) {
    expect(text).toContain(part)
  }
  expect(text).toContain('Cancelado')
})

test('in an English text the event, the file and the figure are in English', async () => {
  await show([figure, file, event], 'en')
  expect(screen.getByRole('link', { name: 'Innovations in security' })).toBeDefined()
  expect(screen.getByText('PDF, 1.4 MB')).toBeDefined()
  expect(screen.getByText('Gallup').getAttribute('lang')).toBe('es')
})

test.each([
  ['is not public', null],
  ['breaks its own contract', { ...event.event, date: 'mañana' }],
])('an event that %s is not there, and the text goes on', async (_, target) => {
  await show([
    { ...event, event: target },
    { ...paragraph, _key: 'z' },
  ])
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(screen.getAllByText(/Uno\.$/)).toHaveLength(2)
})

test('the notes of the printed page number what stands in the text in its order', async () => {
  const items = [event, file, figure, { ...file, _key: 'p2' }]
  await show(items)
  const notes = screen.getAllByRole('link').map((link) => link.dataset.note)
  expect(notes).toEqual(['[1]', '[2]', '[3]', '[2]'])
  expect(linksOf(portableText.parse(items), 'es')).toEqual([
    '/es/eventos/innovaciones',
    file.url,
    'https://example.org/index',
  ])
})

test('a figure whose source has an address and no title shows no link, and none is numbered', async () => {
  const untitled = { ...figure, sourceTitle: undefined }
  await show([untitled])
  expect(screen.queryAllByRole('link')).toEqual([])
  expect(linksOf(portableText.parse([untitled]), 'es')).toEqual([])
})

test('a release begins, where it is sent on, with its first paragraph', () => {
  const heading = { ...paragraph, _key: 'h', style: 'h2' }
  const point = { ...paragraph, _key: 'l', listItem: 'bullet', level: 1 }
  expect(plainParagraphs(portableText.parse([heading, figure, point, paragraph]))).toEqual(['Uno.'])
})
