// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Picture } from '#components/site/picture.tsx'
import { image } from '#sanity/image/contract.ts'

afterEach(cleanup)

const asset = {
  _id: 'image-abc-6000x4000-jpg',
  url: 'https://cdn.sanity.io/images/newsroom/production/abc-6000x4000.jpg',
  ...{ width: 6000, height: 4000, size: 8_100_000 },
}

/** The caption, without the download that every picture has. */
function words(fields: object, host = 'https://cdn.sanity.io'): string | undefined {
  const picture = image.parse({ alt: 'Un patrullero', asset, ...fields })
  const { container } = render(<Picture image={picture} locale="es" host={host} sizes="100vw" />)
  const caption = container.querySelector('figcaption')
  const download = caption?.querySelector('a')?.textContent ?? ''
  return caption?.textContent?.replace(download, '').trim()
}

test('a picture says who took it and what the press may do with it', () => {
  expect(words({ caption: 'En Quito.', credit: 'Ana Paz', licence: 'CC BY 4.0' })).toBe(
    'En Quito. Foto: Ana Paz · Licencia: CC BY 4.0',
  )
  expect(words({ licence: 'Uso libre' })).toBe('Licencia: Uso libre')
})

test('a picture of which nothing is said has no word of it', () => {
  expect(words({})).toBe('')
  cleanup()
  expect(words({ caption: ' ', credit: '', licence: '' })).toBe('')
})

test('its original can be taken away whole: how large it is is told before', () => {
  words({ crop: { top: 0.5, bottom: 0, left: 0, right: 0 } })
  const link = screen.getByRole('link')
  expect(link.textContent).toMatch(/^Descargar original \(JPG, 6000 × 4000 px, 8,1\sMB\)$/)
  expect(link.getAttribute('href')).toBe(`${asset.url}?dl=`)
})

test('its original comes from where readers reach the pictures', () => {
  words({}, 'https://imagenes.example')
  const href = screen.getByRole('link').getAttribute('href')
  expect(href).toBe('https://imagenes.example/images/newsroom/production/abc-6000x4000.jpg?dl=')
})
