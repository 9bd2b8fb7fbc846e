import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { expect, test } from 'vitest'
import { inOwnMemory } from '#scripts/kept/own-memory.ts'

test.each([
  ['a small page', async () => Buffer.concat([Buffer.from('Así. '), Buffer.from('Fue.')])],
  ['what was compressed', () => promisify(brotliCompress)(Buffer.alloc(20_000, 'Así. '))],
])('%s holds no more memory than its own', async (_name, make) => {
  const made = await make()
  expect(made.buffer.byteLength).toBeGreaterThan(made.length)
  const own = inOwnMemory(made)
  expect(own.equals(made)).toBe(true)
  expect(own.buffer.byteLength).toBe(made.length)
})
