// What a reader takes away of a release.
import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import Papa from 'papaparse'
import { expect } from 'vitest'
import { feedEntry } from '#lib/feeds/entry.ts'
import { ninjsText } from '#lib/ninjs/item.ts'
import { releaseNinjs } from '#lib/ninjs/release.ts'
import { figuresCsv, harmless } from '#lib/take-away/figures-csv.ts'
import type { TakeAwayFormat } from '#lib/take-away/formats.ts'
import { markdownText } from '#lib/take-away/markdown.ts'
import { plainText } from '#lib/take-away/plain-text.ts'
import { pressKit } from '#lib/take-away/press-kit.ts'
import { readable } from '#lib/text/readable.ts'
import { faultsOf } from '../../ninjs/valid.ts'
import { pdfOf } from '../../take-away/pdf/make-pdf.ts'
import { field, plain, type Reader, sent, squeezed } from './field.ts'
import { markdownDocument } from './markdown.ts'
import { html } from './xml.ts'

const { window } = new JSDOM()

/** Lines are broken anywhere on paper, and letters that no font has are read out: told by what has some. */
const pdf: Reader = async ({ release, line }) => {
  const unspaced = (text: string) =>
    text.normalize('NFC').replace(/.\p{M}+|[^\p{Script=Latin}\p{Nd}]/gu, '')
  const { text } = await pdfOf({ ...release, body: release.body.slice(0, 4) })
  const read = unspaced(text)
  const put = unspaced(readable(line))
  return [field('headline', read.includes(put) ? put : read, put)]
}

const txt: Reader = ({ release, settings, line, words }) => {
  const text = sent(plainText(release, settings))
  expect(text).not.toMatch(/(?![\n\t])\p{Cc}/u)
  const has = (name: string, put: string) =>
    field(name, text.includes(readable(put)) ? put : text, put)
  return [
    has('headline', `\n\n${line}\n\n${line}\n\n`),
    has('heading', `\n${words.trim()}\n`),
    has('boilerplate', `\n${words}\n`),
  ]
}

const csv: Reader = ({ release, line, words }) => {
  const { data, errors } = Papa.parse<Record<string, string>>(sent(figuresCsv(release)).slice(1), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  // The one of the table, which the text has too.
  expect(data).toHaveLength(1)
  const [row] = data
  for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/(?:^|[;\t\r\n])[=@＝＠]/)
  const put = (text: string) => harmless(readable(text)) ?? ''
  return [
    field('what', row?.['Qué mide'], put(line)),
    field('source', row?.Fuente, put(words)),
    field('title', row?.Publicación, put(line)),
    field('quoted', row?.['Como se citó'], put(words.slice(0, 400).trim())),
  ]
}

const zip: Reader = async ({ release, settings, line }) => {
  const kit = await pressKit({
    release: { ...release, body: release.body.slice(0, 4), attachments: [] },
    settings,
    made: [],
    fetchAsset: async () => ({ missing: 'unreachable' }),
  })
  const files = unzipSync(new Uint8Array(await new Response(kit).arrayBuffer()))
  const names = Object.keys(files)
  for (const name of names) expect(name).toMatch(/^[a-z0-9-]+(?:\/[\p{L}\p{N} .-]+)+$/u)
  const page = names.find((name) => name.endsWith('.html')) ?? ''
  const document = new window.DOMParser().parseFromString(
    new TextDecoder().decode(files[page]),
    'text/html',
  )
  expect(document.scripts).toHaveLength(0)
  return [
    field('title', squeezed(document.title), squeezed(readable(line))),
    field(
      'headline',
      squeezed(document.querySelector('h1')?.textContent),
      squeezed(readable(line)),
    ),
  ]
}

const md: Reader = ({ release, settings, line, words }) => {
  const { body } = markdownDocument(sent(markdownText(release, settings)))
  const texts = (selector: string) =>
    [...body.querySelectorAll(selector)].map(({ textContent }) => squeezed(textContent))
  // What is nothing but no text leaves an empty heading, or none.
  const has = (name: string, selector: string, put: string) =>
    field(
      name,
      ['', ...texts(selector)].find((one) => one === plain(put)),
      plain(put),
    )
  return [
    field('headline', texts('h1').join(), plain(line)),
    has('subhead', 'p > em', line),
    has('heading', 'h2', words),
    has('point', 'ul > li', words),
    has('link', 'a', words),
    has('figure', 'td', line),
    has('text', 'p', words),
    field('alternative', squeezed(body.querySelector('img')?.alt), plain(line)),
  ]
}

const ninjs: Reader = ({ release, settings, line, words }) => {
  const item = JSON.parse(sent(ninjsText(releaseNinjs(release, settings))))
  expect(faultsOf(item)).toEqual([])
  const subhead = html(item.bodies[1].value).querySelector('p > em')
  return [
    field('title', item.title, readable(line)),
    field('headline', item.headlines[0].value, readable(line)),
    field('organisation', item.organisations[0].name, readable(words)),
    field('topic', item.subjects[0].name, readable(words)),
    field('event', item.events[0].name, readable(words)),
    field('venue', item.places[1].name, readable(line)),
    field('terms', item.usageTerms, readable(words)),
    field('alternative', item.associations[0].descriptions[1].value, readable(line)),
    field('html', item.bodies[1].value, readable(feedEntry(release, settings).html)),
    field('in HTML', squeezed(subhead?.textContent), plain(line)),
  ]
}

export const FILES: Record<TakeAwayFormat, Reader> = {
  pdf,
  txt,
  csv,
  zip,
  md,
  'ninjs.json': ninjs,
}
