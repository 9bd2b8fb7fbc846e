// The acts of the desk in the real Studio: publish ahead, lift early, correct, put right, withdraw.
import { setTimeout } from 'node:timers/promises'
import type { SanityClient } from '@sanity/client'
import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openLakeClient } from './lake-client.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser
let lake: SanityClient
let page: Page

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})
beforeAll(async () => {
  lake = await openLakeClient(newsroom)
})
afterEach(() => page.context().close())

const read = async (path: string) => (await fetch(`${newsroom.url}${path}`)).text()
const status = async (path: string) => (await fetch(`${newsroom.url}${path}`)).status
const stored = (id: string) => lake.getDocument(id)
const dialog = () => page.getByRole('dialog')
const address = (id: string) => `/es/comunicados/${id}`

/** A draft that holds, as somebody has written it. */
async function draftOf(id: string, fields: object = {}): Promise<void> {
  await lake.createOrReplace({
    _id: `drafts.${id}`,
    _type: 'release',
    language: 'es',
    kind: 'pressRelease',
    headline: `Comunicado ${id}`,
    slug: { _type: 'slug', current: id },
    dateline: { city: 'Quito', date: '2026-11-24' },
    contacts: [{ _type: 'contact', _key: 'c', name: 'Eva Mora' }],
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: 'b', text: 'Se desarticularon 496 bandas.', marks: [] }],
      },
    ],
    ...fields,
  })
}

/** One that readers have seen. */
async function publicRelease(id: string, change: object): Promise<void> {
  await draftOf(id, { publishedAt: '2026-11-24T12:00:00.000Z' })
  const { _rev, ...draft } = (await stored(`drafts.${id}`)) ?? { _rev: '', _type: 'release' }
  await lake
    .transaction()
    .createOrReplace({ ...draft, _id: id })
    .delete(`drafts.${id}`)
    .commit()
  await draftOf(id, { publishedAt: '2026-11-24T12:00:00.000Z', ...change })
}

async function open(id: string): Promise<void> {
  const desk = await browser.newContext({ viewport: { width: 1500, height: 1000 } })
  page = await desk.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${newsroom.url}/studio/structure/releases-es;${id}`)
  await page.getByTestId('field-headline').locator('textarea').waitFor()
}

/** Presses Publish as soon as Studio takes the click, until `done`. */
async function publish(done: () => Promise<unknown>): Promise<void> {
  const action = page.getByTestId(/^action-publicar/)
  const press = async () => {
    if (await done()) return true
    if (await action.isEnabled().catch(() => false)) {
      await action.click({ timeout: 2000 }).catch(() => {})
    }
    return Boolean(await done())
  }
  await expect.poll(press, { timeout: 40_000, interval: 1500 }).toBe(true)
}
const asked = () => dialog().isVisible()
const button = (name: string) => dialog().getByRole('button', { name, exact: true })
const choice = (name: RegExp) => dialog().getByRole('radio', { name })

async function confirm(name: string): Promise<void> {
  await button(name).click()
  await dialog().waitFor({ state: 'hidden' })
}

async function choose(action: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', { name: action }).click()
}

describe('a release published ahead of its time', () => {
  test('is confirmed with its moment, stays off the site, and appears by itself', async () => {
    const id = 'con-antelacion'
    const at = new Date(Date.now() + 45_000)
    await draftOf(id, { publishAt: at.toISOString() })
    await open(id)
    await publish(asked)
    expect(await dialog().textContent()).toContain('Aparecerá por sí solo')
    await confirm('Publicar')
    await expect.poll(() => stored(id)).toMatchObject({ publishedAt: at.toISOString() })
    expect(await status(address(id))).toBe(404)
    expect(await read('/es')).not.toContain(`Comunicado ${id}`)

    // To the second: what was cached before is not asked again after.
    while (Date.now() < at.getTime() - 100) expect(await status(address(id))).toBe(404)
    await setTimeout(at.getTime() - Date.now() + 10)
    expect(await status(address(id))).toBe(200)
    for (const path of ['/es', '/es/comunicados', '/es/feeds/rss.xml']) {
      expect(await read(path)).toContain(`Comunicado ${id}`)
    }
  })

  test('is not lifted early without being asked, by an edit of its time', async () => {
    const id = 'cambia-la-hora'
    await draftOf(id, { embargoUntil: '2099-05-03T15:00:00.000Z' })
    await open(id)
    await publish(asked)
    await confirm('Publicar')
    await expect.poll(() => stored(id)).toMatchObject({ publishedAt: '2099-05-03T15:00:00.000Z' })

    await lake.createOrReplace({ ...(await stored(id)), _id: `drafts.${id}`, _type: 'release' })
    await lake.patch(`drafts.${id}`).unset(['embargoUntil']).commit()
    await publish(asked)
    expect(await dialog().textContent()).toContain('ahora mismo')
    await confirm('Cancelar')
    expect(await status(address(id))).toBe(404)
    expect(await stored(id)).toMatchObject({ embargoUntil: '2099-05-03T15:00:00.000Z' })
  })

  test('is lifted by an act of its own, and is then on the site', async () => {
    const id = 'se-levanta'
    await draftOf(id, { embargoUntil: '2099-05-03T15:00:00.000Z' })
    await open(id)
    await publish(asked)
    await confirm('Publicar')
    await expect.poll(() => stored(id)).toBeTruthy()
    expect(await status(address(id))).toBe(404)
    await choose('Levantar el embargo ahora')
    expect(await dialog().textContent()).toContain('antes: ahora mismo')
    await confirm('Levantar el embargo')
    await expect.poll(() => status(address(id))).toBe(200)
    expect(await stored(id)).not.toHaveProperty('embargoUntil')
  })
})

describe('a change to a public release', () => {
  test('that corrects is published with a note, its moment and the next version', async () => {
    const id = 'se-corrige'
    await publicRelease(id, { headline: 'Un titular corregido' })
    await open(id)
    await publish(asked)
    await choice(/^Corrección/).check()
    expect(await button('Publicar').isEnabled()).toBe(false)
    await page.getByLabel('Qué cambió').fill('Decía otra cosa.')
    await confirm('Publicar')
    await expect.poll(() => read(address(id))).toContain('Un titular corregido')
    expect(await stored(id)).toMatchObject({
      publishedAt: '2026-11-24T12:00:00.000Z',
      corrections: [{ kind: 'correction', version: 2, what: 'Decía otra cosa.' }],
    })
    expect(await read(address(id))).toContain('Decía otra cosa.')
  })

  test('that puts a typo right is published in silence, by the keyboard alone', async () => {
    const id = 'una-errata'
    await publicRelease(id, { headline: 'Comunicado una-erratta' })
    await open(id)
    await page.getByTestId('field-headline').locator('textarea').focus()
    await expect
      .poll(
        async () => {
          if (!(await asked())) await page.keyboard.press('Control+Alt+p')
          return asked()
        },
        { timeout: 40_000, interval: 1500 },
      )
      .toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect.poll(() => stored(`drafts.${id}`)).toBeUndefined()
    expect(await stored(id)).toMatchObject({ headline: 'Comunicado una-erratta' })
    expect(await stored(id)).not.toHaveProperty('corrections')
  })

  test('is advised against as a typo when a figure changed', async () => {
    const id = 'otra-cifra'
    await publicRelease(id, {
      figures: [{ _type: 'keyFigure', _key: 'f', value: 5, unit: 'count', what: 'bandas' }],
    })
    await open(id)
    await publish(asked)
    await choice(/^Errata/).check()
    expect(await dialog().textContent()).toContain('conviene una corrección')
    await page.keyboard.press('Escape')
    expect(await stored(`drafts.${id}`)).toHaveProperty('figures')
  })

  test('that somebody else changed meanwhile is not published unseen, and the note is kept', async () => {
    const id = 'entretanto'
    await publicRelease(id, { headline: 'Un titular' })
    await open(id)
    await publish(asked)
    await choice(/^Actualización/).check()
    await page.getByLabel('Qué cambió').fill('Hay algo nuevo.')
    await lake.patch(`drafts.${id}`).set({ headline: 'De otra persona' }).commit()
    await button('Publicar').click()
    await dialog().getByRole('alert').waitFor()
    expect(await stored(id)).toMatchObject({ headline: `Comunicado ${id}` })
    expect(await page.getByLabel('Qué cambió').inputValue()).toBe('Hay algo nuevo.')
  })
})

describe('a withdrawal', () => {
  test('asks why, leaves the draft its changes, and is not undone by publishing it', async () => {
    const id = 'se-retira'
    await publicRelease(id, { headline: 'Aún sin terminar' })
    expect(await read('/es')).toContain(`Comunicado ${id}`)
    await open(id)
    await choose('Retirar')
    await page.getByLabel('Por qué se retira').fill('Contenía datos sin verificar.')
    await confirm('Retirar')
    const withdrawn = { withdrawn: { reason: 'Contenía datos sin verificar.' } }
    await expect.poll(() => stored(id)).toMatchObject(withdrawn)
    await expect.poll(() => read('/es')).not.toContain(`Comunicado ${id}`)
    expect(await stored(`drafts.${id}`)).toMatchObject({
      headline: 'Aún sin terminar',
      ...withdrawn,
    })
    await publish(async () => (await stored(`drafts.${id}`)) === undefined)
    expect(await stored(id)).toMatchObject({ headline: 'Aún sin terminar', ...withdrawn })

    await choose('Restituir')
    await page.getByLabel('Qué cambió').fill('Se verificaron los datos.')
    await confirm('Restituir')
    await expect.poll(() => read('/es')).toContain('Aún sin terminar')
    expect(await stored(id)).toMatchObject({ corrections: [{ kind: 'update', version: 2 }] })
  })
})
