import { describe, expect, it } from 'vitest'
import { Allowance } from '#sanity/lake/access/allowance.ts'
import { hashPassword, verifyPassword, weaknessOf } from '#sanity/lake/access/passwords.ts'
import { sameSecret } from '#sanity/lake/access/secret.ts'

describe('a password', () => {
  const password = 'correct horse battery staple'

  it('is kept as a salted hash that says how it was made', async () => {
    const [one, other] = [await hashPassword(password), await hashPassword(password)]
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(other)
    expect(await verifyPassword(password, one)).toBe(true)
    expect(await verifyPassword(`${password} `, one)).toBe(false)
  })

  it('hashed with other parameters holds as long as it is kept', async () => {
    // RFC 7914, 12: scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1), the first 32 bytes.
    const salt = Buffer.from('SodiumChloride').toString('base64').replace(/=+$/, '')
    const bytes = Buffer.from(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
      'hex',
    )
    const kept = `$scrypt$ln=14,r=8,p=1$${salt}$${bytes.toString('base64').replace(/=+$/, '')}`
    expect(await verifyPassword('pleaseletmein', kept)).toBe(true)
  })

  it('is nobody’s without an account', async () => {
    expect(await verifyPassword('', undefined)).toBe(false)
    expect(await verifyPassword(password, undefined)).toBe(false)
  })

  it('is the same however its letters are composed', async () => {
    const kept = await hashPassword('contraseña de política'.normalize('NFD'))
    expect(await verifyPassword('contraseña de política'.normalize('NFC'), kept)).toBe(true)
  })

  it('has 15 characters at least, and not the user name', () => {
    expect(weaknessOf('fourteen chars', 'ana')).toMatch(/at least 15/)
    expect(weaknessOf('x'.repeat(257), 'ana')).toMatch(/at most 256/)
    expect(weaknessOf('Ana.Perez ana.perez', 'ana.perez')).toMatch(/user name/)
    expect(weaknessOf(password, 'ana')).toBeUndefined()
  })
})

it('secrets are compared whatever their lengths', () => {
  expect(sameSecret('a', 'a')).toBe(true)
  expect(sameSecret('a', 'ab')).toBe(false)
  expect(sameSecret('', 'a')).toBe(false)
})

describe('an allowance', () => {
  const allowance = () => new Allowance({ atOnce: 2, everyMs: 1000, keys: 3 })

  it('comes back little by little', () => {
    const tries = allowance()
    for (let times = 0; times < 2; times++) {
      expect(tries.wait('a', 0)).toBe(0)
      tries.take('a', 0)
    }
    expect(tries.wait('a', 0)).toBe(1000)
    expect(tries.wait('a', 600)).toBe(400)
    expect(tries.wait('a', 1000)).toBe(0)
    expect(tries.wait('b', 0)).toBe(0)
  })

  it('is never more than at the beginning', () => {
    const tries = allowance()
    expect(tries.wait('a', 0)).toBe(0)
    for (let times = 0; times < 2; times++) tries.take('a', 100_000)
    expect(tries.wait('a', 100_000)).toBe(1000)
  })

  it('is not spent by a try that turns out well', () => {
    const tries = allowance()
    for (let times = 0; times < 10; times++) {
      expect(tries.wait('a', 0)).toBe(0)
      tries.take('a', 0)
      tries.giveBack('a', 0)
    }
  })

  it('tells the first refusal from the others', () => {
    const tries = allowance()
    tries.take('a', 0)
    expect(tries.firstRefusal('a', 0)).toBe(true)
    expect(tries.firstRefusal('a', 0)).toBe(false)
    tries.take('a', 0)
    expect(tries.firstRefusal('a', 0)).toBe(true)
  })

  it('remembers no more keys than it was told, the newest ones', () => {
    const tries = allowance()
    for (const key of ['a', 'a', 'b', 'b', 'c', 'd']) tries.take(key, 0)
    expect(tries.wait('b', 0)).toBe(1000)
    expect(tries.wait('a', 0)).toBe(0)
  })
})
