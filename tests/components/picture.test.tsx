// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Picture } from '#components/site/picture.tsx'
import { image } from '#sanity/image/contract.ts'

afterEach(cleanup)

function words(fields: Record<string, string>): string | undefined {
  const asset = {
    _id: 'image-abc-8x6-png',
    url: 'https://cdn.sanity.io/images/newsroom/production/abc-8x6.png',
    ...{ width: 8, height: 6 },
  }
  const picture = image.parse({ alt: 'Un patrullero', asset, ...fields })
  const { container } = render(
    <Picture image={picture} locale="es" host="https://cdn.sanity.io" sizes="100vw" />,
  )
  return container.querySelector('figcaption')?.textContent ?? undefined
}

test('a picture says who took it and what the press may do with it', () => {
  expect(words({ caption: 'En Quito.', credit: 'Ana Paz', licence: 'CC BY 4.0' })).toBe(
    'En Quito. Foto: Ana Paz · Licencia: CC BY 4.0',
  )
  expect(words({ licence: 'Uso libre' })).toBe('Licencia: Uso libre')
})

test('a picture of which nothing is said has no caption', () => {
  expect(words({})).toBeUndefined()
  expect(words({ caption: ' ', credit: '', licence: '' })).toBeUndefined()
})
