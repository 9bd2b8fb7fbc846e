// What readers see after a release was corrected or withdrawn, and of a minister who has left.
import { AxeBuilder } from '@axe-core/playwright'
import type { SanityClient } from '@sanity/client'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ENGLISH_RELEASE, SPANISH_RELEASE } from './addresses.ts'
import { openLakeClient } from './lake-client.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser
let editor: SanityClient

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

beforeAll(async () => {
  editor = await openLakeClient(newsroom)
})

const SPANISH = 'release-2015-01-27-es'
const MINISTER = '/es/ministros/jose-serrano'
const EVENT = '/es/eventos/innovaciones-seguridad-ciudadana-2015'

const read = async (path: string) => {
  const answer = await fetch(`${newsroom.url}${path}`)
  return { status: answer.status, html: await answer.text() }
}

/** What was published is at the next request, when the webhook has come. */
const shows = (path: string, text: string) =>
  expect.poll(async () => (await read(path)).html).toContain(text)

async function visit(path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${newsroom.url}${path}`)
  return page
}

async function hasNoBarrier(path: string): Promise<void> {
  for (const width of [1280, 320]) {
    const page = await visit(path, width)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
    await page.context().close()
  }
}

describe('a corrected release', () => {
  test('says first what was corrected, on the page and on paper, and is marked in lists', async () => {
    const what = 'El evento es el viernes 30 de enero.'
    const corrections = [
      { _key: 'a', kind: 'correction', at: '2015-01-29T00:30:00Z', version: 2, what },
    ]
    await editor.patch(SPANISH).set({ corrections }).commit()
    await shows(SPANISH_RELEASE, what)
    await shows('/es/comunicados', 'Corregido el 28 de enero de 2015')

    const page = await visit(SPANISH_RELEASE)
    const top = async (part: string) => (await page.locator(part).first().boundingBox())?.y ?? 0
    expect(await top('[data-part="correction"]')).toBeLessThan(await top('[data-part="subhead"]'))
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(what).isVisible()).toBe(true)
    expect(
      await page.getByText(/^Versión 2 · Último cambio: 28 de enero de 2015/).isVisible(),
    ).toBe(true)
    await page.context().close()
    await hasNoBarrier(SPANISH_RELEASE)
  })
})

describe('a minister who has left', () => {
  test('is called former, with who came after, and the release keeps the role of its day', async () => {
    const role = (es: string, en: string) => ({ _type: 'localizedString', es, en })
    const organization = { _type: 'reference', _ref: 'organization-mininterior' }
    const term = { _key: 'a', _type: 'appointment', organization }
    await editor
      .patch('minister-jose-serrano')
      .set({
        appointments: [
          {
            ...term,
            role: role('Ministro del Interior', 'Minister of Interior'),
            ...{ from: '2011-05-13', to: '2016-11-14' },
          },
        ],
      })
      .commit()
    await editor.create({
      _id: 'minister-after',
      _type: 'minister',
      name: 'Ana Prueba',
      slug: { _type: 'slug', current: 'ana-prueba' },
      appointments: [
        {
          ...term,
          role: role('Ministra del Interior', 'Minister of the Interior'),
          from: '2016-11-14',
        },
      ],
    })
    await shows(MINISTER, 'Ana Prueba')
    await shows('/es/ministros/ana-prueba', 'Autoridad en funciones')

    const page = await visit(MINISTER)
    await page.getByText('Autoridad anterior').waitFor()
    await page.getByText('Ministro del Interior (2011–2016)').waitFor()
    await page.getByRole('link', { name: 'Ana Prueba' }).click()
    await page.getByText('Ministra del Interior (desde 2016)').waitFor()
    await page.getByRole('link', { name: 'José Serrano' }).click()
    expect(new URL(page.url()).pathname).toBe(MINISTER)
    await page.goto(`${newsroom.url}${SPANISH_RELEASE}`)
    const facts = page.locator('[data-part="facts"]')
    expect(await facts.getByText('Ministro del Interior', { exact: true }).isVisible()).toBe(true)
    await page.context().close()
    await hasNoBarrier(MINISTER)
  })
})

describe('a withdrawn release', () => {
  const reason = 'El acto que se anunciaba no tuvo lugar.'

  test('keeps its address, and nothing there but that it was withdrawn, when and why', async () => {
    const { headline, subhead } = await editor.fetch<{ headline: string; subhead: string }>(
      '*[_id == $id][0]{ headline, subhead }',
      { id: SPANISH },
    )
    expect((await read('/es/comunicados')).html).toContain(headline)
    const withdrawn = { at: '2015-02-01T15:00:00Z', reason }
    await editor.patch(SPANISH).set({ withdrawn, referenceCode: 'MDI-7' }).commit()
    await shows(SPANISH_RELEASE, reason)

    const { status, html } = await read(SPANISH_RELEASE)
    expect(status).toBe(200)
    expect(html).toMatch(/<meta name="robots" content="noindex/)
    expect(html).toContain('<title>Comunicado retirado · Ministerio del Interior</title>')
    for (const part of ['Este comunicado fue retirado', '1 de febrero de 2015', 'MDI-7']) {
      expect(html).toContain(part)
    }
    for (const gone of [headline, subhead, 'ha invertido más de 2500 millones']) {
      expect(html).not.toContain(gone)
    }
    for (const list of ['/es', '/es/comunicados', MINISTER, EVENT]) {
      await expect.poll(async () => (await read(list)).html).not.toContain(headline)
      expect((await read(list)).html).not.toContain(SPANISH_RELEASE)
    }
    await hasNoBarrier(SPANISH_RELEASE)
  })

  test('leads to the version that still stands, which leads nowhere back', async () => {
    const page = await visit(SPANISH_RELEASE)
    await page.getByRole('link', { name: 'See the version in English' }).click()
    expect(new URL(page.url()).pathname).toBe(ENGLISH_RELEASE)
    expect(await page.content()).not.toContain(SPANISH_RELEASE)
    await page.context().close()
  })

  test('is a notice on paper too', async () => {
    const page = await visit(SPANISH_RELEASE)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(reason).isVisible()).toBe(true)
    expect(await page.getByText(`${newsroom.url}${SPANISH_RELEASE}`).isVisible()).toBe(true)
    await page.context().close()
  })
})
