import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marked, passage, type Run } from '#lib/archive/highlight.ts'
import { type Asked, asked } from '#lib/archive/words.ts'

const meaning = (q: string): Asked => asked(q) ?? { es: [], en: [] }
const written = (runs: Run[] | undefined) =>
  runs?.map(({ text, found }) => (found ? `[${text}]` : text)).join('')

test('every form of a word is marked as it is written', () => {
  expect(written(marked('La POLICÍA y las policías, ¡policia!', 'es', meaning('policías')))).toBe(
    'La [POLICÍA] y las [policías], ¡[policia]!',
  )
})

test('a word of the other language is none', () => {
  expect(written(marked('Our policy on police', 'en', meaning('policía')))).toBe(
    'Our policy on police',
  )
})

test('no passage is shown where no word stands', () => {
  expect(passage('Nada de eso.', 'es', meaning('droga'))).toBeUndefined()
})

const filler = (words: number) => 'relleno '.repeat(words)

test('of a long text the part is shown where most of the words stand together', () => {
  const text = `${filler(50)}droga ${filler(50)}droga en el puerto de Manta ${filler(50)}`
  expect(written(passage(text, 'es', meaning('drogas puertos')))).toMatch(
    /^… (?:relleno )+\[droga\] en el \[puerto\] de Manta(?: relleno)+ …$/,
  )
})

test('a passage is a part of the text, from word to word, not much longer than a sentence', () => {
  const word = fc.constantFrom('droga', 'puerto', 'x', 'Manta,', 'extraordinariamente', '«cita»')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const text = words.join(' ')
      const runs = passage(text, 'es', meaning('droga puerto'))
      expect(runs === undefined).toBe(!/droga|puerto/.test(text))
      if (!runs) return
      const shown = runs.map((run) => run.text).join('')
      const inside = shown.replace(/^… | …$/g, '')
      expect(` ${text} `).toContain(` ${inside} `)
      expect(inside.length).toBeLessThan(260)
      expect(runs.some((run) => run.found)).toBe(true)
      for (const run of runs) expect(/droga|puerto/.test(run.text)).toBe(run.found)
    }),
  )
})

// Comparing each with each would take longer than a test may.
test('a text with very many of them is answered', () => {
  const text = 'droga '.repeat(200_000)
  expect(passage(text, 'es', meaning('droga'))).toBeDefined()
})

test('a word longer than a passage is never alone what is shown', () => {
  const long = `drog${'a'.repeat(300)}`
  const text = `${long} ${filler(50)}droga ${filler(50)}`
  expect(written(passage(text, 'es', meaning(`${long} droga`)))).toContain('[droga]')
})
