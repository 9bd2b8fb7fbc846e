// What `npm ci` installs is what was looked at: nothing from elsewhere, nothing unverified.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'

const lock = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      inBundle: z.boolean().optional(),
    }),
  ),
})

const { packages } = lock.parse(JSON.parse(await readFile('package-lock.json', 'utf8')))
const installed = Object.entries(packages).filter(([path]) => path !== '')

test('no package comes from an address of its own: the registry that is configured has them all', () => {
  expect(installed.length).toBeGreaterThan(1000)
  expect(installed.filter(([, { resolved, link }]) => resolved || link)).toEqual([])
})

test('each is verified by a strong digest', () => {
  // What is packed inside of another is verified with it.
  const unverified = installed.filter(
    ([, { integrity, inBundle }]) => !inBundle && !/^sha512-/.test(integrity ?? ''),
  )
  expect(unverified.map(([path]) => path)).toEqual([])
})
