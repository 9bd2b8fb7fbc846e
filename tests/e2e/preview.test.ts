import type { SanityClient } from '@sanity/client'
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashOf, newSecret } from '#sanity/preview-link/link.ts'
import { ENGLISH_RELEASE, SPANISH_RELEASE } from './addresses.ts'
import { openLakeClient } from './lake-client.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

const RELEASE = 'release-2015-01-27-es'
const HOUR = 3_600_000

let lake: SanityClient
beforeAll(async () => {
  lake = await openLakeClient(newsroom)
})

type Mutations = Parameters<SanityClient['mutate']>[0]

/** Writes into the lake as whoever sits at the machine; `keepsDates` as an import does. */
const write = (mutations: Mutations, { keepsDates = false } = {}) =>
  lake.mutate(mutations, keepsDates ? { tag: 'sanity.import.test' } : {})

/** A release of the seed as a new document, `headline` and address its own. */
async function copyOfRelease(id: string, changes: Record<string, unknown>) {
  const seeded = await lake.getDocument(RELEASE)
  if (!seeded) throw new Error(`${RELEASE} is not there`)
  const { _id, _rev, _createdAt, _updatedAt, ...release } = seeded
  const { publishedAt: _, ...text } = release
  return {
    ...text,
    _id: id,
    slug: { _type: 'slug', current: id.replace('drafts.', '') },
    ...changes,
  }
}

/** A preview link made by the tests themselves, `ageHours` ago; its address. */
async function makeLink(documentId: string, { ageHours = 0, hours = 1 } = {}): Promise<string> {
  const secret = newSecret()
  const link = {
    _id: `previewLink.${hashOf(secret).replace(/\W/g, '')}`,
    _type: 'previewLink',
    _createdAt: new Date(Date.now() - ageHours * HOUR).toISOString(),
    secretHash: hashOf(secret),
    documentId,
    hours,
  }
  await write([{ create: link }], { keepsDates: true })
  return `/es/vista-previa/${secret}`
}

const get = (path: string, cookie = '') =>
  fetch(`${newsroom.url}${path}`, { headers: { cookie }, redirect: 'manual' })
const read = async (path: string, cookie = '') => (await get(path, cookie)).text()

/** Studio's preview of a page, and the site inside of it. */
async function openPreview(
  path: string,
): Promise<{ desk: BrowserContext; page: Page; site: FrameLocator }> {
  const desk = await browser.newContext({ viewport: { width: 1600, height: 1000 } })
  const page = await desk.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${newsroom.url}/studio/presentation?preview=${encodeURIComponent(path)}`)
  const site = page.frameLocator('iframe').first()
  await site.locator('[data-part=stamp]').waitFor()
  return { desk, page, site }
}

/** The page has found Studio around it: what must be told to it can be. */
const connected = (page: Page) =>
  expect.poll(() => page.getByTestId('print-view').isEnabled()).toBe(true)

const cookiesOf = async (desk: BrowserContext) =>
  (await desk.cookies(newsroom.url)).map(({ name, value }) => `${name}=${value}`).join('; ')

const headline = (page: Page) => page.getByTestId('field-headline').locator('textarea')

describe('draft mode', () => {
  test.each(['', '?sanity-preview-secret=a-guess&sanity-preview-pathname=/es'])(
    'is not entered with "%s"',
    async (query) => {
      const answer = await get(`/api/draft-mode/enable${query}`)
      expect(answer.status).toBe(401)
      expect(answer.headers.getSetCookie()).toEqual([])
    },
  )

  test('shows an edit beside the form, and to nobody else', async () => {
    await read(SPANISH_RELEASE)
    const { desk, page, site } = await openPreview(SPANISH_RELEASE)
    await headline(page).waitFor()
    await connected(page)
    // Presentation follows a document once the page has named it: who types sees the next letter.
    let typed = 'Un titular todavía sin publicar'
    const shown = async () => {
      typed += '.'
      await headline(page).fill(typed)
      await page.waitForTimeout(2000)
      return site.getByText('Un titular todavía sin publicar').count()
    }
    await expect.poll(shown).toBeGreaterThan(0)

    const cookie = await cookiesOf(desk)
    for (const path of [SPANISH_RELEASE, '/es']) {
      const answer = await get(path, cookie)
      expect(await answer.text()).toContain('Un titular todavía sin publicar')
      expect(answer.headers.get('cache-control')).toMatch(/private.*no-store/)
      expect(answer.headers.get('x-robots-tag')).toBe('noindex')
      const visitors = await read(path)
      expect(visitors).toContain('El ministro del Interior del Ecuador se reunirá')
      expect(visitors).not.toContain('Un titular todavía sin publicar')
    }
    for (const format of ['txt', 'csv', 'zip']) {
      // They have no place for a stamp.
      expect((await get(`${SPANISH_RELEASE}.${format}`, cookie)).status).toBe(404)
    }
    await desk.close()
  })

  test('leads from a text to its field', async () => {
    const { desk, page, site } = await openPreview(ENGLISH_RELEASE)
    // The overlay is there when the page has found Studio around it.
    const click = async () => {
      await site.locator('[data-part=subhead]').hover()
      await site.locator('[data-part=subhead]').click()
      return page.url()
    }
    await expect.poll(click, { interval: 2000 }).toContain('/release-2015-01-27-en/subhead')
    await expect
      .poll(() => page.getByTestId('field-subhead').locator('textarea').inputValue())
      .toContain('Wilson Center')
    await desk.close()
  })

  test('shows the page as printed, and on the width of a phone', async () => {
    const { desk, page, site } = await openPreview(ENGLISH_RELEASE)
    const nav = site.locator('[data-part=masthead] nav')
    await expect.poll(() => nav.isVisible()).toBe(true)
    const print = page.getByTestId('print-view')
    // While Presentation still settles its address it may take a click back.
    const press = async () => {
      if ((await print.getAttribute('aria-pressed')) === 'false') await print.click()
      return nav.isVisible()
    }
    await expect.poll(press, { interval: 3000 }).toBe(false)
    const sheet = () => site.locator('body').evaluate((body) => getComputedStyle(body).width)
    expect(Number.parseFloat(await sheet())).toBeCloseTo((210 / 25.4) * 96, 0)
    await page.getByTestId('print-view').click()
    await expect.poll(() => nav.isVisible()).toBe(true)
    await page.getByTestId('preview-viewport-toggle').click()
    await expect.poll(async () => Number.parseFloat(await sheet())).toBeLessThan(500)
    await desk.close()
  })

  test('shows what is under embargo, and says why a draft cannot be shown', async () => {
    const embargoed = await copyOfRelease('embargado', {
      headline: 'Un texto bajo embargo',
      embargoUntil: new Date(Date.now() + HOUR).toISOString(),
    })
    const broken = await copyOfRelease('drafts.roto', { headline: 'x'.repeat(201) })
    await write([{ create: embargoed }, { create: broken }])
    const { desk } = await openPreview('/es')
    const cookie = await cookiesOf(desk)
    expect(await read('/es/comunicados/embargado', cookie)).toContain('Un texto bajo embargo')
    expect((await get('/es/comunicados/embargado')).status).toBe(404)

    const answer = await get('/es/comunicados/roto', cookie)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain('Este borrador todavía no se puede mostrar')
    expect(html).toContain('<code>headline</code>')
    expect((await get('/es/comunicados/roto')).status).toBe(404)
    await desk.close()
  })

  test('ends with the way out', async () => {
    const { desk, page } = await openPreview('/es')
    await page.goto(`${newsroom.url}/es`)
    await page.getByRole('link', { name: 'Salir' }).click()
    await expect.poll(() => page.locator('[data-part=stamp]').count()).toBe(0)
    await desk.close()
  })

  test('is all that loads the scripts of editing', async () => {
    const { desk } = await openPreview('/es')
    const visitor = await browser.newContext()
    const scripts = async (context: BrowserContext) => {
      const page = await context.newPage()
      const texts: Promise<string>[] = []
      page.on('response', (answer) => {
        if (answer.request().resourceType() === 'script') texts.push(answer.text())
      })
      await page.goto(`${newsroom.url}${ENGLISH_RELEASE}`, { waitUntil: 'networkidle' })
      return (await Promise.all(texts)).join('')
    }
    expect(await scripts(desk)).toContain('visual-editing/')
    expect(await scripts(visitor)).not.toContain('visual-editing/')
    await Promise.all([desk.close(), visitor.close()])
  })
})

describe('a preview link', () => {
  test('made in Studio shows the draft without an account, until it is revoked', async () => {
    const desk = await browser.newContext({ viewport: { width: 1500, height: 1000 } })
    const page = await desk.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(`${newsroom.url}/studio/structure/releases-es;${RELEASE}`)
    await headline(page).waitFor()
    await page.waitForLoadState('networkidle')
    await page.getByTestId('action-menu-button').click()
    await page.getByText('Enlace de vista previa').click()
    await page.getByRole('button', { name: 'Crear enlace' }).click()
    const address = await page.getByTestId('preview-link').inputValue()
    expect(address).toMatch(/\/es\/vista-previa\/[\w-]{43}$/)

    const visitor = await (await browser.newContext()).newPage()
    const answer = await visitor.goto(address)
    expect(answer?.status()).toBe(200)
    expect(await visitor.locator('[data-part=stamp]').textContent()).toContain('no publicar')
    expect(await visitor.locator('[data-part=headline]').textContent()).toMatch(
      /^Un titular todavía sin publicar\.+$/,
    )
    const headers = answer?.headers() ?? {}
    expect(headers['cache-control']).toMatch(/private.*no-store/)
    expect(headers['x-robots-tag']).toBe('noindex')
    expect(headers['referrer-policy']).toBe('no-referrer')

    await page.getByTestId('preview-link-row').getByRole('button', { name: 'Anular' }).click()
    await expect.poll(() => page.getByTestId('preview-link-row').count()).toBe(0)
    const dead = await visitor.reload()
    expect(dead?.status()).toBe(410)
    expect(await visitor.textContent('body')).toContain(
      'Este enlace de vista previa ya no es válido',
    )
    expect(await visitor.textContent('body')).not.toContain('titular')
    await Promise.all([desk.close(), visitor.context().close()])
  })

  test('is dead when its time is over, and never was for a guess', async () => {
    await write([{ create: await copyOfRelease('drafts.pendiente', {}) }])
    expect((await get(await makeLink('pendiente', { ageHours: 1, hours: 2 }))).status).toBe(200)
    expect((await get(await makeLink('pendiente', { ageHours: 3, hours: 2 }))).status).toBe(410)
    expect((await get(`/es/vista-previa/${newSecret()}`)).status).toBe(410)
    expect((await get('/en/preview/x')).status).toBe(410)
  })

  test('dies when the draft is published', async () => {
    const draft = await copyOfRelease('drafts.nuevo', { headline: 'Un comunicado por salir' })
    await write([{ create: draft }])
    const path = await makeLink('nuevo')
    expect(await read(path)).toContain('Un comunicado por salir')
    await write([{ create: { ...draft, _id: 'nuevo' } }, { delete: { id: 'drafts.nuevo' } }])
    expect((await get(path)).status).toBe(410)
    await expect.poll(async () => (await get('/es/comunicados/nuevo')).status).toBe(200)
  })

  test('shows what waits for its embargo, says until when, and dies when it lifts', async () => {
    const embargoed = await copyOfRelease('con-embargo', {
      headline: 'Un texto que espera',
      embargoUntil: new Date(Date.now() + HOUR).toISOString(),
    })
    await write([{ create: embargoed }])
    const path = await makeLink('con-embargo')
    const html = await read(path)
    expect(html).toContain('Un texto que espera')
    expect(html).toContain('Embargado hasta')
    const lifted = new Date(Date.now() - 1000).toISOString()
    await write([{ patch: { id: 'con-embargo', set: { embargoUntil: lifted } } }])
    expect((await get(path)).status).toBe(410)
  })

  test('leads to no other draft', async () => {
    const hidden = await copyOfRelease('drafts.oculto', { headline: 'Otro borrador' })
    const link = { _type: 'documentLink', _key: 'l', reference: { _ref: 'oculto', _weak: true } }
    const draft = await copyOfRelease('drafts.con-relacionado', {
      headline: 'Un comunicado con relacionado',
      related: [{ _type: 'reference', _key: 'r', _ref: 'oculto', _weak: true }],
      body: [
        {
          _type: 'block',
          _key: 'b',
          style: 'normal',
          markDefs: [link],
          children: [{ _type: 'span', _key: 's', text: 'Véase.', marks: ['l'] }],
        },
      ],
    })
    await write([{ create: hidden }, { create: draft }])
    const html = await read(await makeLink('con-relacionado'))
    expect(html).toContain('Un comunicado con relacionado')
    expect(html).not.toContain('Otro borrador')
    expect(html).not.toContain('/oculto')
  })

  test('is not to be read in the lake without a token', async () => {
    await makeLink(RELEASE)
    const query = encodeURIComponent('count(*[_type == "previewLink"])')
    const answer = await fetch(
      `${newsroom.lakeUrl}/v2026-02-01/data/query/production?perspective=raw&query=${query}`,
    )
    expect(answer.status).toBe(401)
  })
})
