import { describe, expect, test } from 'vitest'
import { drawnText } from '#lib/cards/drawn-text.ts'
import { fitTitle } from '#lib/cards/fit.ts'

const ROOM = { width: 1056, height: 270 }

describe('a title on a card', () => {
  test('is the smaller the longer it is, and whole as long as it can be', () => {
    const sizes = [20, 60, 110, 160].map((length) => {
      const title = 'Seguridad para todos los barrios del país y de la capital. '.repeat(4)
      const { text, size } = fitTitle(title.slice(0, length).trim(), ROOM)
      expect(text).not.toContain('…')
      return size
    })
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(sizes[0]).toBeGreaterThan(sizes[3] ?? 0)
  })

  test('loses whole words where there is no room for it', () => {
    const { text } = fitTitle('ministerio seguridad, '.repeat(60).trim(), ROOM)
    expect(text).toMatch(/(?:ministerio|seguridad)…$/)
  })

  test('of one endless word ends all the same', () => {
    expect(fitTitle('W'.repeat(240), { width: 300, height: 200 }).text).toMatch(/^W+…$/)
  })
})

describe('the letters on a card', () => {
  test('are those of European languages', () => {
    const names = 'Ñandú, Łódź, Œuvre, São Paulo, Þór — «¿qué?» 1.º 30 % 2500 €'
    expect(drawnText(names, 100)).toBe(names)
  })

  test('are never boxes: what the fonts do not have is left out', () => {
    expect(drawnText('Día 🎉 de 漢字 العربية fiesta', 100)).toBe('Día de fiesta')
    expect(drawnText('漢字', 100)).toBe('')
  })

  test('stand on one line, marks joined to their letters', () => {
    expect(drawnText('Policía\n\u0000Nacional', 100)).toBe('Policía Nacional')
  })

  test('end between words', () => {
    expect(drawnText('Ministerio del Interior', 18)).toBe('Ministerio del…')
    expect(drawnText('Ministerio del Interior', 14)).toBe('Ministerio del…')
    expect(drawnText('Ministerio', 4)).toBe('Mini…')
  })
})
