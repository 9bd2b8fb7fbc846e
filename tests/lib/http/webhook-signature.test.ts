import { encodeSignatureHeader } from '@sanity/webhook'
import { describe, expect, test } from 'vitest'
import { signatureFault } from '#lib/http/webhook-signature.ts'

const SECRET = 'a secret of some length'
const NOW = Date.UTC(2026, 1, 3)
const MINUTE = 60_000
const body = '{"_type":"release"}'

const faultOf = async (
  { at = NOW, secret = SECRET, signed = body }: { at?: number; secret?: string; signed?: string },
  arrives = (signature: string) => signature,
) =>
  signatureFault(
    { body, signature: arrives(await encodeSignatureHeader(signed, at, secret)) },
    SECRET,
    NOW,
  )

test('what was signed just now, by who knows the secret, is good', async () => {
  expect(await faultOf({})).toBeUndefined()
  expect(await faultOf({}, (signature) => signature.replace(',', ', '))).toBeUndefined()
})

test('clocks may be apart by minutes, so that a webhook sent again at once does no harm either', async () => {
  expect(await faultOf({ at: NOW - 4 * MINUTE })).toBeUndefined()
  expect(await faultOf({ at: NOW + 4 * MINUTE })).toBeUndefined()
})

test('what was signed long ago, or is from tomorrow, is refused although the signature is right', async () => {
  expect(await faultOf({ at: NOW - 6 * MINUTE })).toContain('360 s away')
  expect(await faultOf({ at: NOW + 6 * MINUTE })).toContain('360 s away')
})

test('a moment that was moved makes the signature another one', async () => {
  const moved = (signature: string) => signature.replace(/t=\d+/, `t=${NOW}`)
  expect(await faultOf({ at: NOW - 60 * MINUTE }, moved)).toBe('does not match the body')
})

test('another secret, another body, a changed or shortened digest: all the same answer', async () => {
  const answers = await Promise.all([
    faultOf({ secret: 'another secret of some length' }),
    faultOf({ signed: '{"_type":"minister"}' }),
    faultOf({}, (signature) => signature.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))),
    faultOf({}, (signature) => signature.slice(0, -1)),
    faultOf({}, (signature) => `${signature}A`),
  ])
  expect(new Set(answers)).toEqual(new Set(['does not match the body']))
})

describe('what is no signature', () => {
  test.each(['', 'v1=abc', 't=1', 't=x,v1=y', 't=1,v1=y', `t=${NOW},v1=`])(
    '%j',
    async (signature) => {
      expect(await signatureFault({ body, signature }, SECRET, NOW)).toBe(
        'is missing or not a signature',
      )
    },
  )

  test('nor is there one of nothing', async () => {
    const signature = `t=${NOW},v1=abc`
    expect(await signatureFault({ body: '', signature }, SECRET, NOW)).toBeDefined()
  })
})
