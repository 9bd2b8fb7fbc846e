// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ReleaseItem } from '#components/release/release-item.tsx'
import '#components/release/print.browser.ts'
import { ReleaseView } from '#components/release/release-view.tsx'
import { WithdrawnView } from '#components/release/withdrawn-view.tsx'
import type { Surroundings } from '#lib/content/surroundings.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Release, WithdrawnRelease } from '#sanity/release/contract.ts'
import { appointment } from '../sanity/minister/appointments.ts'
import { seededRelease, seededSettings } from '../seed-content.ts'

afterEach(cleanup)

async function show(changes: Partial<Release> = {}, surroundings: Surroundings = { related: [] }) {
  const release = { ...(await seededRelease('es')), ...changes }
  const settings = await seededSettings()
  const url = 'https://prensa.example/es/comunicados/x'
  return render(
    <ReleaseView
      release={release}
      settings={settings}
      url={url}
      imageHost="https://cdn.sanity.io"
      surroundings={surroundings}
    />,
  ).container
}

const paragraph = (href: string): Release['body'][number] => ({
  _type: 'block',
  _key: 'a',
  style: 'normal',
  listItem: undefined,
  level: undefined,
  children: [{ _type: 'span', _key: 'b', text: 'un enlace', marks: ['m'] }],
  markDefs: [{ _type: 'link', _key: 'm', href }],
})

const correction = {
  _key: 'x',
  kind: 'correction' as const,
  version: 2,
  at: '2015-01-29T00:30:00Z',
  what: 'La fecha era otra.',
  why: 'Un error.',
}
const update = {
  ...correction,
  _key: 'y',
  kind: 'update' as const,
  version: 3,
  at: '2015-02-01T14:00:00Z',
  what: 'Hay más datos.',
  why: undefined,
}

describe('a release on its page', () => {
  test('opens the print dialog from a button named in the page’s language', async () => {
    await show()
    const print = vi.spyOn(window, 'print').mockImplementation(() => {})
    screen.getByRole('button', { name: 'Imprimir este comunicado' }).click()
    await expect.poll(() => print.mock.calls.length).toBe(1)
  })

  test('is sent by a mail link that needs no script', async () => {
    await show()
    const link = screen.getByRole('link', { name: /^Enviar/ })
    expect(link.getAttribute('href')).toMatch(/^mailto:\?subject=El%20ministro/)
  })

  test('numbers its links for paper and lists each address once', async () => {
    const block = paragraph('https://example.org/informe')
    const page = await show({ body: [block, { ...block, _key: 'c' }] })
    const notes = within(page.querySelector<HTMLElement>('[data-part="imprint"]') ?? page)
    expect(notes.getAllByText(/example\.org\/informe/)).toHaveLength(1)
    const links = [...page.querySelectorAll<HTMLElement>('[data-part="body"] a')]
    expect(links.map((link) => link.dataset.note)).toEqual(['[1]', '[1]'])
  })

  test('shows what it does not know by leaving it out', async () => {
    await show({ minister: undefined, events: [], organizations: [], topics: [], figures: [] })
    for (const title of ['Autoridad', 'Eventos', 'Cifras clave', 'Contacto de prensa']) {
      expect(screen.queryByText(title)).toBeNull()
    }
  })

  test('says before the subhead what was corrected, when by the ministry’s clock, and why', async () => {
    const page = await show({ corrections: [correction, update] })
    const notices = [...page.querySelectorAll('[data-part="correction"]')]
    expect(notices.map((notice) => notice.textContent?.replace(/\s/g, ' '))).toEqual([
      'ActualizaciónVersión 3 · 1 de febrero de 2015 a las 9:00 a. m., hora de EcuadorHay más datos.',
      'CorrecciónVersión 2 · 28 de enero de 2015 a las 7:30 p. m., hora de EcuadorLa fecha era otra.Un error.',
    ])
    const subhead = page.querySelector('[data-part="subhead"]')
    const order = subhead && notices[1]?.compareDocumentPosition(subhead)
    expect(order).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  test('tells on paper which version it is, and since when', async () => {
    const imprint = async (changes: Partial<Release>) => {
      const text = (await show(changes)).querySelector('[data-part="imprint"]')?.textContent
      cleanup()
      return text?.replace(/\s/g, ' ')
    }
    expect(await imprint({ corrections: [correction] })).toContain(
      'Versión 2 · Último cambio: 28 de enero de 2015 a las 7:30 p. m., hora de Ecuador',
    )
    const publishedAt = '2015-01-27T14:00:00Z'
    expect(await imprint({ publishedAt })).toContain(
      'Versión 1 · Publicado el 27 de enero de 2015 a las 9:00',
    )
    expect(await imprint({ publishedAt: undefined })).toContain('Versión 1 · 27 de enero de 2015')
  })

  test('numbers its links, the sources of its figures and its files for the notes on paper', async () => {
    const [figure] = (await seededRelease('es')).figures
    if (!figure) throw new Error('The first release has figures')
    const source = { ...figure, sourceTitle: 'Informe', sourceUrl: 'https://fuente.example/i' }
    const file = { _key: 'f', title: 'Anexo', size: 9, mimeType: 'application/pdf' }
    const page = await show({
      body: [paragraph('https://a.example/'), { ...paragraph('/es/eventos/x'), _key: 'c' }],
      figures: [source, { ...source, _key: 'z' }, { ...source, _key: 'u', sourceTitle: undefined }],
      attachments: [{ ...file, url: 'https://archivos.example/anexo.pdf' }],
    })
    const notes = [...page.querySelectorAll('[data-part="notes"] li')]
    expect(notes.map((note) => note.textContent)).toEqual([
      '[1] https://a.example/',
      '[2] https://prensa.example/es/eventos/x',
      '[3] https://fuente.example/i',
      '[4] https://archivos.example/anexo.pdf',
    ])
    const numbered = [...page.querySelectorAll('[data-note]')]
    expect(numbered.map((link) => link.getAttribute('data-note')).toSorted()).toEqual([
      '[1]',
      '[2]',
      '[3]',
      '[3]',
      '[4]',
    ])
  })

  test('says since when it is public, by the clocks of ministry and dateline', async () => {
    const { dateline } = await seededRelease('es')
    const publishedAt = '2015-07-27T14:00:00Z'
    const meta = async (timeZone: string | undefined) => {
      const page = await show({ publishedAt, dateline: { ...dateline, timeZone } })
      const text = page.querySelector('[data-part="meta"]')?.textContent?.replace(/\s/g, ' ')
      cleanup()
      return text
    }
    expect(await meta(undefined)).toContain(
      'Publicado el 27 de julio de 2015 a las 9:00 a. m., hora de Ecuador',
    )
    expect(await meta('America/New_York')).toContain(
      '9:00 a. m., hora de Ecuador (10:00 a. m., hora de Nueva York)',
    )
    expect(await meta('America/Lima')).not.toContain('(')
  })

  test('that is a translation leads to its original', async () => {
    await show({ original: { _id: 'en', language: 'en', slug: 'an-original' } })
    const link = screen.getByRole('link', { name: 'Traducido del inglés' })
    expect(link.getAttribute('href')).toBe('/en/releases/an-original')
  })

  test('ends with related releases, and the ones before and after it', async () => {
    const release = await seededRelease('es')
    const other = (headline: string) => ({ ...release, _id: headline, headline, slug: 'otro' })
    await show({}, { related: [other('Afín')], newer: other('Nuevo'), older: other('Viejo') })
    expect(screen.getByRole('heading', { name: 'Comunicados relacionados' })).toBeDefined()
    expect(screen.getByRole('link', { name: 'Afín' })).toBeDefined()
    const nav = within(screen.getByRole('navigation', { name: 'Comunicado anterior y siguiente' }))
    const [older, newer] = nav.getAllByRole('link')
    expect(older?.textContent).toMatch(/Anterior, 27 de enero de 2015Viejo$/)
    expect(newer?.textContent).toMatch(/^Siguiente, .*Nuevo$/)
    cleanup()
    await show()
    expect(screen.queryByText('Comunicados relacionados')).toBeNull()
    expect(screen.queryByRole('navigation')).toBeNull()
  })

  test('leads to what else there is on its topics and organizations, and to their own sites', async () => {
    const { organizations, topics } = await seededRelease('es')
    const [wilson] = organizations
    const [topic] = topics
    if (!wilson || !topic) throw new Error('The seed’s release has organizations and topics')
    await show({ organizations: [{ ...wilson, url: 'https://www.wilsoncenter.org/' }] })
    const { href } = screen.getByRole<HTMLAnchorElement>('link', { name: 'Seguridad ciudadana' })
    expect(href).toMatch(/\/es\/comunicados\?topic=/)
    const named = screen.getByRole('link', { name: wilson.name.es ?? '' })
    expect(named.getAttribute('href')).toBe(`/es/comunicados?organization=${wilson.slug}`)
    const site = screen.getByRole('link', { name: /^wilsoncenter\.org/ })
    expect(site.getAttribute('href')).toBe('https://www.wilsoncenter.org/')
  })

  test('says before anything else when it was last corrected or updated', async () => {
    const page = await show({ corrections: [correction, update] })
    const meta = page.querySelector('[data-part="meta"]')?.textContent?.replace(/\s/g, ' ')
    expect(meta).toMatch(/^Actualizado el 1 de febrero de 2015 a las 9:00 a. m., hora de Ecuador/)
    const link = screen.getByRole('link', { name: /^Actualizado el/ })
    const [latest] = page.querySelectorAll('[data-part="correction"]')
    expect(link.getAttribute('href')).toBe(`#${latest?.id}`)
  })

  test('leads to its other languages, each named in its own', async () => {
    await show({ translations: [{ _id: 'en', language: 'en', slug: 'in-english' }] })
    const link = screen.getByRole('link', { name: 'Read in English' })
    expect([link.lang, link.getAttribute('href')]).toEqual(['en', '/en/releases/in-english'])
  })

  test('can be taken away as PDF, text, figures and press kit, by plain links', async () => {
    const page = await show()
    const links = () =>
      [...page.querySelectorAll('[data-part="take-away"] a')].map((link) => link.textContent)
    expect(links()).toEqual([
      'Documento para imprimir PDF',
      'Texto sin formato TXT',
      'Cifras clave CSV',
      'Carpeta de prensa ZIP',
    ])
    cleanup()
    const without = await show({ figures: [] })
    expect(without.querySelector('[data-part="take-away"]')?.textContent).not.toContain('CSV')
  })

  test('that is not public has nothing to take away, and nothing around it but what was chosen', async () => {
    const release = await seededRelease('es')
    const quote = { _type: 'quote' as const, _key: 'q', text: 'Así es.', speaker: 'X' }
    const body = [...release.body, { ...quote, role: undefined }]
    const related = [release, { ...release, _id: 'other', headline: 'Otro texto' }]
    const { container } = render(
      <ReleaseView
        release={{ ...release, body, related }}
        settings={await seededSettings()}
        url="https://prensa.example/es/comunicados/x"
        imageHost="https://cdn.sanity.io"
      />,
    )
    expect(container.querySelector('[download]')).toBeNull()
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Imprimir'])
    expect(screen.getByRole('link', { name: 'Otro texto' })).toBeDefined()
    expect(screen.getAllByText(release.headline)).toHaveLength(1)
  })

  test('shows the role of its date, after the minister has gone on', async () => {
    const { minister } = await seededRelease('es')
    if (!minister) throw new Error('The seed’s release has a minister')
    const terms = [
      appointment({ es: 'Ministro del Interior', from: '2013-05-24', to: '2016-11-10' }),
      appointment({ es: 'Embajador', at: 'cancilleria', from: '2017-01-01' }),
    ]
    await show({ minister: { ...minister, appointments: terms } })
    expect(screen.getByText('Ministro del Interior')).toBeDefined()
    expect(screen.queryByText('Embajador')).toBeNull()
  })
})

describe('a release in a list', () => {
  const list = (release: Release, locale: Language) =>
    render(<ReleaseItem release={release} locale={locale} timeZone="America/Guayaquil" />)

  test('in another language than the page says so, and its words are marked', async () => {
    list(await seededRelease('en'), 'es')
    expect(screen.getByText(/en inglés/)).toBeDefined()
    const link = screen.getByRole('link')
    expect(link.lang).toBe('en')
    expect(link.getAttribute('href')).toMatch(/^\/en\/releases\//)
  })

  test('says the day on which it was last corrected or updated, by the ministry’s clock', async () => {
    const release = await seededRelease('es')
    list({ ...release, lastCorrection: correction }, 'es')
    expect(screen.getByText('Corregido el 28 de enero de 2015')).toBeDefined()
    cleanup()
    list({ ...release, lastCorrection: update }, 'en')
    expect(screen.getByText('Updated February 1, 2015')).toBeDefined()
    cleanup()
    list(release, 'es')
    expect(screen.queryByText(/Corregido|Actualizado/)).toBeNull()
  })
})

describe('a withdrawn release', () => {
  const shown = async (changes: Partial<WithdrawnRelease> = {}) => {
    const { _id, kind, slug } = await seededRelease('es')
    const settings = await seededSettings()
    const contacts = [
      { name: 'Ana Paz', email: 'prensa@example.org', role: undefined, phone: undefined },
    ]
    const release = {
      ...{ _id, kind, slug, language: 'es' as const, date: '2015-01-27' },
      ...{ referenceCode: 'MDI-2015-7', translations: [] },
      withdrawn: { at: '2015-01-29T00:30:00Z', reason: 'El acto no tuvo lugar.' },
      ...changes,
    }
    return render(
      <WithdrawnView
        release={release}
        settings={{ ...settings, contacts }}
        url="https://x.example"
      />,
    ).container
  }

  test('says that, when and why, its code, and who to ask', async () => {
    const text = (await shown()).textContent?.replace(/\s/g, ' ')
    for (const part of [
      'Este comunicado fue retirado',
      'Retirado el 28 de enero de 2015 a las 7:30 p. m., hora de Ecuador',
      'El acto no tuvo lugar.',
      'Código MDI-2015-7',
      'prensa@example.org',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('leads to its version in the other language, in that language', async () => {
    await shown({ translations: [{ _id: 'en', language: 'en', slug: 'in-english' }] })
    const link = screen.getByRole('link', { name: 'See the version in English' })
    expect(link.lang).toBe('en')
    expect(link.getAttribute('href')).toBe('/en/releases/in-english')
  })

  test('is not sent on or printed from a button', async () => {
    await shown()
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByRole('link', { name: /^Enviar/ })).toBeNull()
  })
})
