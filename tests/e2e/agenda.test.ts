// The agenda and a minister's page as journalists see them, wherever their clock is.
import { AxeBuilder } from '@axe-core/playwright'
import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { openLakeClient } from './lake-client.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

const MINISTER = 'minister-jose-serrano'
const YEAR = new Date().getFullYear() + 1

const event = (id: string, fields: object) => ({
  _id: `event-${id}`,
  _type: 'event',
  title: { es: `Evento ${id}` },
  slug: { _type: 'slug', current: id },
  kind: 'pressConference',
  ministers: [{ _key: 'm', _type: 'reference', _ref: MINISTER }],
  ...fields,
})

const contact = { _key: 'c', _type: 'contact', name: 'Ana Paz', phone: '+593 2 000 0000' }

beforeAll(async () => {
  const client = await openLakeClient(newsroom)
  const quito = { startTime: '20:00', endTime: '21:30', timeZone: 'America/Guayaquil' }
  const documents = [
    event('rueda', {
      ...{ date: `${YEAR}-05-04`, ...quito, access: 'accreditation', contacts: [contact] },
      venue: { name: 'Palacio de Carondelet', place: 'Quito' },
    }),
    event('movido', {
      ...{ date: `${YEAR}-05-04`, status: 'changed', sequence: 2 },
      statusNote: { es: 'Pasa al martes.' },
    }),
    event('cancelado', { date: `${YEAR}-06-01`, endDate: `${YEAR}-06-03`, status: 'cancelled' }),
    event('antiguo', { date: '2013-02-03', ...quito }),
  ]
  for (const document of documents) await client.createOrReplace(document)
  const file = sharp({ create: { width: 640, height: 480, channels: 3, background: '#8899aa' } })
  const asset = await client.assets.upload('image', await file.jpeg().toBuffer(), {
    filename: 'despacho.jpg',
  })
  const picture = {
    ...{ _key: 'p', _type: 'figureImage', alt: 'En su despacho', credit: 'Ana Paz' },
    ...{ licence: 'CC BY 4.0', asset: { _type: 'reference', _ref: asset._id } },
  }
  const role = { es: 'Ministro del Interior', en: 'Minister of the Interior' }
  await client
    .patch(MINISTER)
    .set({
      portrait: picture,
      pressPictures: [picture],
      spokespersons: [contact],
      bio: { es: 'Nació en Cuenca.\n\nEs abogado.' },
      sameAs: ['https://www.wikidata.org/wiki/Q5941437'],
      appointments: [
        { _key: 'a', role, from: '2011-05-12', to: '2016-11-14' },
        { _key: 'b', role: { es: 'Ministro de Justicia' }, from: '2010-07-27', to: '2011-05-11' },
      ],
    })
    .commit()
})

async function visit(
  path: string,
  options: { timezoneId?: string; javaScriptEnabled?: boolean; width?: number } = {},
): Promise<Page> {
  const { width = 1280, ...rest } = options
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...rest })
  const page = await context.newPage()
  await page.goto(`${newsroom.url}${path}`)
  return page
}

describe('the hours of an event', () => {
  const readers = (page: Page) => page.locator('[data-part="reader-time"]:not([hidden])')

  test('have the reader’s beside them, with the day where that is another', async () => {
    const page = await visit('/es/eventos/rueda', { timezoneId: 'Europe/Madrid' })
    await expect.poll(() => readers(page).textContent()).toContain('en su hora')
    expect(await readers(page).textContent()).toMatch(/\p{L}+, 5 may, 3:00\s*–\s*4:30\sa\.\sm\./u)
    await page.emulateMedia({ media: 'print' })
    expect(await readers(page).isVisible()).toBe(false)
    await page.context().close()
  })

  test('are enough for a reader whose clock shows the same, and without a script', async () => {
    for (const options of [
      { timezoneId: 'America/Bogota' },
      { timezoneId: 'Europe/Madrid', javaScriptEnabled: false },
    ]) {
      const page = await visit('/es/eventos/rueda', options)
      await page.waitForLoadState('networkidle')
      expect(await page.getByRole('main').textContent()).toContain('hora de Ecuador')
      expect(await readers(page).count()).toBe(0)
      await page.context().close()
    }
  })

  test('are told in the agenda by both clocks, and of what is over by the place’s alone', async () => {
    const agenda = await visit('/en/events', { timezoneId: 'America/New_York' })
    await expect.poll(() => readers(agenda).count()).toBe(1)
    expect(await readers(agenda).textContent()).toMatch(/9:00\s*–\s*10:30\sPM your time/)
    await agenda.context().close()
    const past = await visit('/en/events/past/2013', { timezoneId: 'America/New_York' })
    await past.waitForLoadState('networkidle')
    expect(await past.getByRole('main').textContent()).toContain('Evento antiguo')
    expect(await readers(past).count()).toBe(0)
    await past.context().close()
  })
})

describe('the agenda', () => {
  test('has each day once, and says what was changed or cancelled', async () => {
    const page = await visit('/es/eventos')
    const days = page.getByRole('heading', { level: 3 })
    expect(await days.first().textContent()).toContain(`4 de mayo de ${YEAR}`)
    const ofTheDay = page.getByRole('heading', { level: 4 })
    expect(await ofTheDay.allTextContents()).toEqual([
      'Evento rueda',
      'Evento movido',
      'Evento cancelado',
    ])
    const text = (await page.getByRole('main').textContent()) ?? ''
    expect(text.indexOf('Modificado')).toBeGreaterThan(0)
    expect(text.indexOf('Cancelado')).toBeGreaterThan(text.indexOf('Modificado'))
    await page.context().close()
  })

  test('leads to the past by year', async () => {
    const page = await visit('/es/eventos')
    await page.getByRole('link', { name: '2013 (1 evento)' }).click()
    expect(new URL(page.url()).pathname).toBe('/es/eventos/anteriores/2013')
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe(
      'Evento antiguo',
    )
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click()
    expect(new URL(page.url()).pathname).toBe('/en/events/past/2013')
    await page.context().close()
  })

  test.each(['2014', String(YEAR), '02013', '2013.0', '_', 'nada'])(
    'has no page for the year %s',
    async (year) => {
      const answer = await fetch(`${newsroom.url}/es/eventos/anteriores/${year}`)
      expect(answer.status).toBe(404)
    },
  )

  test('gives each event to calendars, with what became of it', async () => {
    const text = await (await fetch(`${newsroom.url}/es/calendars/agenda.ics`)).text()
    const entries = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((entry) => new ICAL.Event(entry))
    const of = (id: string) => entries.find(({ uid }) => uid.startsWith(`event-${id}@`))
    expect(of('movido')?.sequence).toBe(2)
    expect(of('cancelado')?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(of('cancelado')?.endDate.toString()).toBe(`${YEAR}-06-04`)
    expect(of('rueda')?.startDate.toJSDate().toISOString()).toBe(`${YEAR}-05-05T01:00:00.000Z`)
  })
})

describe('a minister with everything', () => {
  test('shows it in order, and the pictures can be taken away whole', async () => {
    const page = await visit('/es/ministros/jose-serrano')
    const titles = await page.getByRole('heading', { level: 2 }).allTextContents()
    expect(titles.slice(0, 8)).toEqual([
      ...['Cargos', 'Comunicados', 'Próximos eventos', 'Eventos recientes', 'Agenda'],
      ...['Contacto para la prensa', 'Imágenes para la prensa', 'En otros sitios'],
    ])
    const steps = page.locator('[data-part="timeline"] > li')
    expect(await steps.count()).toBe(2)
    expect(await steps.first().textContent()).toMatch(/^2011–2016/)
    const download = page
      .locator('section', { hasText: 'Imágenes para la prensa' })
      .locator('figcaption a')
    const saved = page.waitForEvent('download')
    await download.click()
    expect((await saved).suggestedFilename()).toBe('despacho.jpg')
    await page.context().close()
  })
})

describe.each([
  '/es/eventos',
  '/en/events',
  '/es/eventos/anteriores/2013',
  '/es/eventos/rueda',
  '/es/eventos/movido',
  '/en/events/cancelado',
  '/es/ministros/jose-serrano',
  '/en/ministers/jose-serrano',
])('%s', (path) => {
  test.each([1280, 320])('has no barrier that axe finds at %i px, and fits', async (width) => {
    const page = await visit(path, { width, timezoneId: 'Asia/Tokyo' })
    await page.waitForLoadState('networkidle')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
    await page.context().close()
  })
})
