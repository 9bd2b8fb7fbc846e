import { describe, expect, test } from 'vitest'
import { plainText } from '#lib/take-away/plain-text.ts'
import { portableText } from '#sanity/portable-text/contract.ts'
import { type Release, release as releaseContract } from '#sanity/release/contract.ts'
import { seededRelease, seededSettings } from '../../seed-content.ts'

async function text(changes: Partial<Release> = {}, language: 'es' | 'en' = 'es') {
  return plainText({ ...(await seededRelease(language)), ...changes }, await seededSettings())
}

const block = (_key: string, words: string, more: object = {}) => ({
  ...{ _type: 'block', _key, children: [{ _type: 'span', _key: 's', text: words, marks: [] }] },
  ...more,
})
const point = (_key: string, words: string, listItem: string, level = 1) =>
  block(_key, words, { listItem, level })

const bodyOf = (...items: object[]) => portableText.parse(items)
const OPENING = 'Washington, D.C. (27 de enero de 2015) – '

describe('a release as plain text', () => {
  test('has its headline, subhead, dateline and every paragraph, each as one line', async () => {
    const { headline, subhead } = await seededRelease('en')
    const lines = (await text({}, 'en')).split('\n')
    expect(lines.slice(0, 5)).toEqual(['Press release', '', headline, '', subhead])
    expect(lines[6]).toMatch(/^Washington, D\.C\. \(January 27, 2015\) – Ecuador/)
    expect(lines).toContain('KEY FIGURES')
  })

  test('begins with what was corrected, the latest first, when and why', async () => {
    const note = { kind: 'correction' as const, version: 2, what: 'La fecha era otra.' }
    const corrections = [
      { ...note, _key: 'a', at: '2015-01-29T00:30:00Z', why: 'Un error.' },
      { ...note, _key: 'b', at: '2015-02-01T14:00:00Z', version: 3, why: undefined },
    ]
    const all = (await text({ corrections })).replace(/[\u00a0\u202f]/g, ' ')
    expect(all).toMatch(/^CORRECCIÓN · Versión 3 · 1 de febrero de 2015 a las 9:00 a. m., hora/)
    expect(all).toContain('hora de Ecuador\nLa fecha era otra.\nUn error.\n\nComunicado de prensa')
    expect(all).toContain('\nVersión 3 · Corregido el 1 de febrero de 2015')
  })

  test('ends with whose it is, since when, which version and its address', async () => {
    const { slug } = await seededRelease('es')
    const all = await text({ publishedAt: '2015-01-27T14:00:00Z' })
    expect(
      all
        .replace(/[\u00a0\u202f]/g, ' ')
        .split('\n')
        .slice(-5),
    ).toEqual([
      'Fuente: Ministerio del Interior, República del Ecuador',
      'Publicado el 27 de enero de 2015 a las 9:00 a. m., hora de Ecuador',
      'Versión 1',
      `https://prensa.example/es/comunicados/${slug}`,
      '',
    ])
  })

  test('has the figures with their sources and years', async () => {
    expect(await text()).toContain(
      '63/100 puntaje del Ecuador en el Índice de Ley y Orden, 2014\nFuente: Gallup, Índice de Ley y Orden, 2014\n',
    )
  })

  test('names whom to call, who and when', async () => {
    const all = await text({
      contacts: [
        { name: 'Ana Paz', role: 'Prensa', phone: '+593 2 123 4567', email: 'ana@example.org' },
      ],
      boilerplate: 'Quiénes somos.',
    })
    expect(all).toContain(
      'CONTACTO DE PRENSA\n\nAna Paz, Prensa\n+593 2 123 4567, ana@example.org\n',
    )
    expect(all).toContain('AUTORIDAD\n\nDr. José Serrano, Ministro del Interior\n')
    expect(all).toContain('viernes, 30 de enero de 2015, 9:00')
    expect(all).toContain('SOBRE LA INSTITUCIÓN\n\nQuiénes somos.\n')
  })

  test('says nothing of what there is not', async () => {
    const all = await text({ figures: [], events: [], minister: undefined, organizations: [] })
    for (const title of ['CIFRAS', 'EVENTOS', 'AUTORIDAD', 'ORGANIZACIONES', 'ARCHIVOS']) {
      expect(all).not.toContain(title)
    }
    expect(all).not.toMatch(/\n{3}|undefined|null/)
  })
})

describe('what stands in the text', () => {
  test('headings stand alone, points follow each other, numbers count at each level', async () => {
    const body = bodyOf(
      block('h', 'La visita', { style: 'h2' }),
      block('p', 'Dos reuniones:'),
      point('1', 'la primera', 'number'),
      point('1a', 'con la DEA', 'bullet', 2),
      point('2', 'la segunda', 'number'),
      point('2a', 'a las nueve', 'number', 2),
      point('2b', 'a las diez', 'number', 2),
      block('q', 'Fin.'),
      point('n', 'de nuevo', 'number'),
    )
    expect(await text({ body })).toContain(
      `La visita\n\n${OPENING}Dos reuniones:\n\n1. la primera\n  - con la DEA\n2. la segunda\n  1. a las nueve\n  2. a las diez\n\nFin.\n\n1. de nuevo\n\n`,
    )
  })

  test('a quote keeps its speaker', async () => {
    const quote = { _type: 'quote', _key: 'q', text: 'Así es.', speaker: 'Ana Paz', role: 'jueza' }
    const all = await text({ body: bodyOf(block('a', 'Uno.'), quote) })
    expect(all).toContain('Uno.\n\n«Así es.»\n— Ana Paz, jueza\n')
  })

  test('a link is followed by its address, once, and not by one that its words say', async () => {
    const markDefs = [{ _type: 'link', _key: 'm', href: 'https://example.org/a' }]
    const span = (_key: string, words: string, marks = ['m']) => ({
      ...{ _type: 'span', _key, text: words, marks },
    })
    const linked = (...children: object[]) =>
      bodyOf({ _type: 'block', _key: 'a', markDefs, children })
    expect(
      await text({ body: linked(span('a', 'el '), span('b', 'informe'), span('c', '.', [])) }),
    ).toContain('el informe (https://example.org/a).')
    expect(await text({ body: linked(span('a', 'https://example.org/a')) })).toContain(
      `${OPENING}https://example.org/a\n`,
    )
  })

  test('a file has its address, an event what became of it', async () => {
    const event = (await seededRelease('es')).events[0]
    const file = {
      ...{ _type: 'attachment', _key: 'f', title: 'Informe', size: 1_440_000 },
      ...{ url: 'https://cdn.sanity.io/files/n/p/abc.pdf', mimeType: 'application/pdf' },
    }
    const called = { _type: 'embeddedEvent', _key: 'e', event: { ...event, status: 'cancelled' } }
    const all = await text({ body: bodyOf(block('a', 'Uno.'), file, called), events: [] })
    expect(all).toMatch(
      /\n\nInforme \(PDF, 1,4\sMB\)\nhttps:\/\/cdn\.sanity\.io\/files\/n\/p\/abc\.pdf\n/,
    )
    expect(all).toMatch(/\n\nCancelado\nReuniones con /)
  })

  test('pictures are named after it, with whose they are and where their files are', async () => {
    const asset = {
      _id: 'image-a',
      url: 'https://cdn.sanity.io/images/n/p/a.jpg',
      width: 8,
      height: 6,
    }
    const picture = {
      _type: 'figureImage',
      _key: 'i',
      alt: 'Un patrullero',
      credit: 'Ana Paz',
      asset,
    }
    const all = await text({ body: bodyOf(block('a', 'Uno.'), picture, block('b', 'Dos.')) })
    expect(all).toContain('Uno.\n\nDos.\n')
    expect(all).toContain(`IMÁGENES\n\nUn patrullero\nFoto: Ana Paz\n${asset.url}\n`)
  })

  test('begins with the dateline even where there is no paragraph', async () => {
    const body = bodyOf(point('a', 'Punto', 'bullet'))
    expect(await text({ body })).toContain('Washington, D.C. (27 de enero de 2015)\n\n- Punto')
  })
})

test('hostile words make no other lines, no control characters and no broken ones', async () => {
  const seeded = await seededRelease('es')
  const headline = 'Uno\u0000\u001b[31m\u0085dos \ud800 <b>&amp;</b> "“«'
  const all = plainText(
    releaseContract.parse({
      ...seeded,
      headline,
      body: [block('a', 'a\r\nb\rc\u2028d\u0007')],
    }),
    await seededSettings(),
  )
  expect(all).toContain('Uno[31m\ndos  <b>&amp;</b> "“«\n')
  expect(all).toContain(`${OPENING}a\nb\nc\nd\n`)
  expect(all.isWellFormed()).toBe(true)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  expect(all).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
})
