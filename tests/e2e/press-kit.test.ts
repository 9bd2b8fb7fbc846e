// What a journalist downloads: the figures for a spreadsheet, and everything in one file.
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { beforeAll, expect, test, vi } from 'vitest'
import { picture } from '../sanity/lake/picture.ts'
import { ENGLISH_RELEASE, SPANISH_RELEASE } from './addresses.ts'
import { openLakeClient } from './lake-client.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom

openForTests((opened) => {
  newsroom = opened.newsroom
})

const original = await picture(1600, 900).jpeg().toBuffer()

beforeAll(async () => {
  const lake = await openLakeClient(newsroom)
  const asset = await lake.assets.upload('image', original, { filename: 'mesa.jpg' })
  const shown = {
    ...{ _type: 'figureImage', _key: 'shown', alt: 'Una mesa', credit: 'Luis Mora' },
    ...{ licence: 'CC BY 4.0', asset: { _type: 'reference', _ref: asset._id } },
  }
  const id = 'release-2015-01-27-es'
  await lake.patch(id).setIfMissing({ images: [] }).append('images', [shown]).commit()
  await vi.waitFor(
    async () => expect(await (await get(SPANISH_RELEASE)).text()).toContain('Luis Mora'),
    30_000,
  )
})

const get = (path: string) => fetch(`${newsroom.url}${path}`)

test('the figures are a file to save, which another program reads', async () => {
  const answer = await get(`${ENGLISH_RELEASE}.csv`)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=.+\.csv$/)
  const { data, errors } = Papa.parse(await answer.text(), { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(data).toHaveLength(9)
})

test('the press kit has the picture as it was handed in, its credit, and the events', async () => {
  const answer = await get(`${SPANISH_RELEASE}.zip`)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=.+\.zip$/)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const named = (ending: string) =>
    Object.entries(files).find(([name]) => name.endsWith(`/${ending}`))?.[1]
  const textOf = (ending: string) => strFromU8(named(ending) ?? new Uint8Array())
  expect(named('imagenes/01-una-mesa.jpg')).toEqual(new Uint8Array(original))
  expect(textOf('CREDITOS.txt')).toContain('Foto: Luis Mora\nLicencia: CC BY 4.0')
  expect(textOf('comunicado.txt')).toBe(await (await get(`${SPANISH_RELEASE}.txt`)).text())
  expect(textOf('cifras.csv')).toBe(
    strFromU8(new Uint8Array(await (await get(`${SPANISH_RELEASE}.csv`)).arrayBuffer())),
  )
  expect(textOf('eventos/innovaciones-seguridad-ciudadana-2015.ics')).toContain('BEGIN:VEVENT')
  expect(textOf('comunicado.pdf')).toMatch(/^%PDF-/)
  expect(textOf('comunicado.html')).toContain('<html lang="es">')
  expect(textOf('LEAME.txt')).toContain('comunicado.txt\nel texto sin formato')
})

test('what a draft’s reader is given is nobody else’s', async () => {
  for (const format of ['csv', 'zip']) {
    const answer = await fetch(`${newsroom.url}${SPANISH_RELEASE}.${format}`, {
      headers: { cookie: '__prerender_bypass=guess' },
    })
    expect(answer.headers.get('cache-control')).toMatch(/private.*no-store/)
    await answer.body?.cancel()
  }
})
