import { describe, expect, test } from 'vitest'
import { assetAddress } from '#lib/take-away/asset.ts'

describe('the address of a file for the site', () => {
  const embedded = { apiHost: 'http://127.0.0.1:3334', publicApiHost: 'https://lago.example' }

  test.each([
    ['https://lago.example/images/p/d/a.jpg', 'http://127.0.0.1:3334/images/p/d/a.jpg'],
    ['http://127.0.0.1:3334/files/p/d/a.pdf', 'http://127.0.0.1:3334/files/p/d/a.pdf'],
    [
      'https://lago.example/images/p/d/a.jpg?w=1600&fm=jpg',
      'http://127.0.0.1:3334/images/p/d/a.jpg?w=1600&fm=jpg',
    ],
    ['https://lago.example/v1/data/query/production', undefined],
    ['https://lago.example.mal.example/images/a.jpg', undefined],
    ['http://169.254.169.254/images/a.jpg', undefined],
    ['http://127.0.0.1:6379/images/a.jpg', undefined],
  ])('of %s is %s', (address, expected) => {
    expect(assetAddress(address, embedded)?.href).toBe(expected)
  })

  test('on hosted Sanity is the one of its CDN alone', () => {
    const url = 'https://cdn.sanity.io/images/p/d/a.jpg'
    expect(assetAddress(url, {})?.href).toBe(url)
    expect(assetAddress('https://otro.example/images/p/d/a.jpg', {})).toBeUndefined()
  })
})
