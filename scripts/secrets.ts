// Nothing secret may stand in what a build gives to browsers: looked for after each build, as what is looked for is
// known then (`build.ts`).
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What browsers are sent: Next's files, the site's own, and pages that were made on the way. */
const SENT = [
  '.next/static/**/*',
  'public/**/*',
  '.next/server/app/**/*.{html,rsc,body,meta,segments}',
]

/** Variables whose values are secrets. */
export const SECRETS = ['SANITY_API_READ_TOKEN', 'SANITY_REVALIDATE_SECRET'] as const

/**
 * The files under `root` that have a secret's value in them, or its name, which tells that code reads it; one line each.
 * @param values of the variables, where they are set.
 */
export async function secretsIn(
  root: string,
  values: Readonly<Record<string, string | undefined>>,
): Promise<string[]> {
  const files = SENT.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const found: string[] = []
  for (const file of files) {
    const bytes = await readFile(file)
    for (const name of SECRETS) {
      const value = values[name]
      if (bytes.includes(name)) found.push(`${file} names ${name}`)
      if (value && bytes.includes(value)) found.push(`${file} has the value of ${name}`)
    }
  }
  return found
}
