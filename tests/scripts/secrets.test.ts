import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { secretsIn } from '#scripts/secrets.ts'

const VALUES = { SANITY_API_READ_TOKEN: 'sk-0123456789', SANITY_REVALIDATE_SECRET: undefined }

/** What is found in a build with one file besides a harmless one. */
async function found(path: string, text: string): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'newsroom-secrets-'))
  onTestFinished(() => rm(root, { recursive: true }))
  for (const [name, content] of [
    ['.next/static/chunks/a.js', 'let undefined'],
    [path, text],
  ] as const) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), content)
  }
  return (await secretsIn(root, VALUES)).map((line) => line.replace(`${root}/`, ''))
}

test.each([
  '.next/static/chunks/deep/b.js',
  'public/scripts/copy.js',
  '.next/server/app/es.html',
  '.next/server/app/es/comunicados.rsc',
])('the value of a secret is found in %s', async (path) => {
  expect(await found(path, 'x="sk-0123456789"')).toEqual([
    `${path} has the value of SANITY_API_READ_TOKEN`,
  ])
})

test('code for browsers that reads a secret is found by its name', async () => {
  expect(await found('.next/static/b.js', 'process.env.SANITY_REVALIDATE_SECRET')).toEqual([
    '.next/static/b.js names SANITY_REVALIDATE_SECRET',
  ])
})

test('the server may know them', async () => {
  expect(await found('.next/server/app/page.js', 'sk-0123456789')).toEqual([])
})
