import { describe, expect, test } from 'vitest'
import { en } from '#lib/i18n/messages/en.ts'
import { es } from '#lib/i18n/messages/es.ts'

type Tree = { [key: string]: string | Tree }

/** Every message with its place, `share.print`. */
function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  )
}

const values = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

describe('the site’s words', () => {
  test('are the same set in both languages, and none is empty', () => {
    expect(flat(en).map(([key]) => key)).toEqual(flat(es).map(([key]) => key))
    for (const [, text] of [...flat(es), ...flat(en)]) expect(text.trim()).not.toBe('')
  })

  test('take the same values in both languages', () => {
    const spanish = Object.fromEntries(flat(es))
    for (const [key, text] of flat(en)) {
      expect([key, values(text).sort()]).toEqual([key, values(spanish[key] ?? '').sort()])
    }
  })
})
