import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

const SLUG = 'capturas-en-esmeraldas'
const ORIGINAL = {
  _id: 'original',
  _type: 'release',
  language: 'es',
  kind: 'pressRelease',
  headline: 'Doce capturas en Esmeraldas',
  slug: { _type: 'slug', current: SLUG },
  dateline: { city: 'Esmeraldas', date: '2026-11-20' },
  publishedAt: '2026-11-20T15:00:00Z',
  minister: { _type: 'reference', _ref: 'minister-jose-serrano' },
  organizations: [{ _type: 'reference', _ref: 'organization-unodc', _key: 'unodc' }],
  contacts: [{ _type: 'contact', _key: 'press', name: 'Ana Paz', email: 'ana@example.gob.ec' }],
  figures: [
    { _type: 'keyFigure', _key: 'twelve', value: 12, unit: 'count', what: 'personas capturadas' },
  ],
  body: [
    {
      _type: 'block',
      _key: 'first',
      style: 'normal',
      markDefs: [],
      children: [{ _type: 'span', _key: 'words', marks: [], text: 'La Policía capturó a doce.' }],
    },
  ],
}

let desk: Page

beforeAll(async () => {
  const context = await browser.newContext({ viewport: { width: 1700, height: 1000 } })
  desk = await context.newPage()
  desk.setDefaultTimeout(60_000)
  await desk.goto(`${newsroom.url}/studio`)
  await desk.getByRole('button', { name: 'Ministerio del Interior' }).waitFor()
  await write({ createOrReplace: ORIGINAL })
}, 120_000)

const open = (id: string) => desk.goto(`${newsroom.url}/studio/intent/edit/id=${id};type=release/`)

/** Whether it could be pressed before the form that holds it moved it away. */
const isPressed = (place: Locator) =>
  place.click({ timeout: 3000 }).then(
    () => true,
    () => false,
  )

/** In the menu of versions, which a form that is still loading closes again. */
async function choose(language: string): Promise<void> {
  const item = desk.getByTestId(`translations-${language}`)
  const press = async () => {
    if (!(await item.isVisible())) await desk.getByTestId('translations-menu').click()
    return isPressed(item)
  }
  await expect.poll(press, { timeout: 40_000, interval: 500 }).toBe(true)
}
const read = async (path: string) => (await fetch(`${newsroom.url}${path}`)).text()

/** As whoever is logged in to Studio. */
async function write(...mutations: object[]): Promise<void> {
  const status = await desk.evaluate(
    async ([url, body]) => {
      const init = { method: 'POST', body, credentials: 'include' as const }
      const headers = { 'content-type': 'application/json' }
      return (await fetch(url, { ...init, headers })).status
    },
    [
      `${newsroom.lakeUrl}/v2026-02-01/data/mutate/production`,
      JSON.stringify({ mutations }),
    ] as const,
  )
  expect(status).toBe(200)
}

async function stored(query: string) {
  return desk.evaluate(
    async (url) => {
      const answer = await fetch(url, { credentials: 'include' })
      return (await answer.json()).result
    },
    `${newsroom.lakeUrl}/v2026-02-01/data/query/production?perspective=raw&query=${encodeURIComponent(query)}`,
  )
}

const TRANSLATION = '*[_type == "release" && translatedFrom.original._ref == "original"]'

describe('a translation', () => {
  test('is made in one click, with its references, figures and contacts, and says of what', async () => {
    await open('original')
    await desk.getByText('Falta: inglés').waitFor()
    await choose('en')
    const banner = desk.getByTestId('translation-banner')
    await expect.poll(() => banner.textContent()).toContain('Doce capturas en Esmeraldas')
    const { minister, organizations, contacts, figures, body } = ORIGINAL
    expect(await stored(`${TRANSLATION}[0]`)).toMatchObject({
      _id: expect.stringMatching(/^drafts\./),
      language: 'en',
      ...{ minister, organizations, contacts, figures, body },
    })
    expect(await stored(`${TRANSLATION}[0].publishedAt`)).toBe(null)
  })

  test('is at the same slug in its own language, and the two pages name each other', async () => {
    const { _id, ...draft } = await stored(`${TRANSLATION}[0]`)
    await write(
      {
        createOrReplace: {
          ...draft,
          _id: _id.replace('drafts.', ''),
          headline: 'Twelve arrests in Esmeraldas',
          slug: ORIGINAL.slug,
        },
      },
      { delete: { id: _id } },
    )
    await expect.poll(() => read(`/en/releases/${SLUG}`)).toContain('Twelve arrests in Esmeraldas')
    await expect.poll(() => read(`/es/comunicados/${SLUG}`)).toContain(`/en/releases/${SLUG}`)
    expect(await read(`/es/comunicados/${SLUG}`)).toContain('Doce capturas en Esmeraldas')
    expect(await read(`/en/releases/${SLUG}`)).toContain(`/es/comunicados/${SLUG}`)
  })

  test('goes out of date when its original changes, until somebody has compared them', async () => {
    const id = await stored(`${TRANSLATION}[0]._id`)
    await open(id)
    const banner = desk.getByTestId('translation-banner')
    await banner.waitFor()
    await write({ patch: { id: 'original', set: { publishedAt: '2026-11-20T16:00:00Z' } } })
    await write({ patch: { id: 'original', set: { headline: 'Trece capturas en Esmeraldas' } } })
    await expect.poll(() => banner.textContent()).toContain('Trece capturas')
    expect(await banner.textContent()).toMatch(/Desactualizada: .*\(Titular\)/)

    await desk.getByTestId('action-menu-button').click()
    await desk.getByRole('menuitem', { name: 'La traducción está al día' }).click()
    await desk.getByTestId('confirm-popover-confirm-button').click()
    await expect.poll(() => banner.textContent()).not.toContain('Desactualizada')
    expect(await stored(`${TRANSLATION}._id`)).toEqual([id])
  })

  test('leads to its original, beside it', async () => {
    await open(await stored(`${TRANSLATION}[0]._id`))
    await choose('es')
    const headlines = desk.getByTestId('field-headline').locator('textarea')
    await expect.poll(() => headlines.count()).toBe(2)
    const texts = await headlines.evaluateAll((all) => all.map((one) => one.textContent))
    expect(texts).toEqual(['Twelve arrests in Esmeraldas', 'Trece capturas en Esmeraldas'])
  })
})

describe('a picture', () => {
  test('of the media browser brings its credit and licence to the release', async () => {
    // What an earlier try has left: details that are there already cannot be saved again.
    await write(
      { createOrReplace: ORIGINAL },
      { delete: { id: 'drafts.original' } },
      { delete: { query: '*[_type == "sanity.imageAsset"]' } },
    )
    await desk.goto(`${newsroom.url}/studio/media`)
    const upload = desk.locator('input[type=file]').first()
    await desk.getByText('No results for the current query').waitFor()
    const content = { width: 300, height: 200, channels: 3, background: '#37a' } as const
    await upload.setInputFiles({
      name: 'esmeraldas.png',
      mimeType: 'image/png',
      buffer: await sharp({ create: content }).png().toBuffer(),
    })
    await desk.locator('img[src*="images/"]').first().click()
    const details = desk.getByRole('dialog')
    await details.getByLabel('Licencia').fill('CC BY 4.0')
    await details.getByLabel('Crédito').fill('Luis Vera / Policía Nacional')
    await details.getByRole('button', { name: 'Save and close' }).click()
    await details.waitFor({ state: 'detached' })
    const file = '*[_type == "sanity.imageAsset"][0]'
    await expect
      .poll(() => stored(`${file}{ licence, creditLine }`))
      .toEqual({ licence: 'CC BY 4.0', creditLine: 'Luis Vera / Policía Nacional' })

    await open('original')
    // A form that is still loading goes back to its first group.
    const add = desk.getByTestId('field-images').getByRole('button', { name: 'Añadir' })
    const toPictures = async () => {
      await desk.getByTestId('group-tab-media').click()
      return isPressed(add)
    }
    await expect.poll(toPictures, { timeout: 40_000, interval: 500 }).toBe(true)
    await desk.getByRole('button', { name: 'Seleccionar' }).last().click()
    await desk.getByRole('menuitem', { name: 'Medios' }).click()
    await desk.locator('img[src*="images/"]').last().click()
    await desk.getByPlaceholder('Luis Vera / Policía Nacional').waitFor()
    await desk.getByPlaceholder('CC BY 4.0').waitFor()
    // What the form shows is stored a moment later.
    const chosen = () => stored('*[_id == "drafts.original"][0].images')
    await expect.poll(chosen).toMatchObject([{ asset: { _ref: expect.stringMatching(/^image-/) } }])
    const images = await chosen()
    await write({
      patch: { id: 'original', set: { images: [{ ...images[0], alt: 'Agentes en el puerto' }] } },
    })
    await expect
      .poll(() => read(`/es/comunicados/${SLUG}`))
      .toContain('Luis Vera / Policía Nacional')
  })
})
