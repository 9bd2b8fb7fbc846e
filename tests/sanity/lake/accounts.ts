// People with accounts on a lake of the tests, made as the command line makes them: by a connection of
// their own, while the lake runs.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Accounts } from '#sanity/lake/access/accounts.ts'
import type { Role } from '#sanity/lake/access/roles.ts'
import { Tokens } from '#sanity/lake/access/tokens.ts'
import { openDatabase } from '#sanity/lake/store/database.ts'
import { ORIGIN } from './lake.ts'

export const PASSWORD = 'correct horse battery staple'
export const STUDIO = `${ORIGIN}/studio`

type Folder = { dataDir: string }
type Lake = { url: string }

export async function withAccounts<T>(
  { dataDir }: Folder,
  work: (open: { accounts: Accounts; tokens: Tokens }) => T | Promise<T>,
): Promise<T> {
  const database = openDatabase(dataDir)
  try {
    return await work({ accounts: new Accounts(database), tokens: new Tokens(database) })
  } finally {
    database.close()
  }
}

export const addUser = (folder: Folder, login: string, role: Role = 'editor', name = login) =>
  withAccounts(folder, ({ accounts }) => accounts.add({ login, name, role, password: PASSWORD }))

export const addToken = (folder: Folder, label: string, role: Role) =>
  withAccounts(folder, ({ tokens }) => tokens.add({ label, role }))

/** Sends the login form as a browser does, without following where it leads. */
export function postLogin(
  { url }: Lake,
  fields: { login: string; password: string; origin?: string },
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/v1/auth/login/local`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ origin: STUDIO, ...fields }),
    headers: { origin: url, ...headers },
  })
}

/** The `Cookie` header of somebody who has logged in. */
export async function logInAs(lake: Lake, login: string, password = PASSWORD): Promise<string> {
  const answer = await postLogin(lake, { login, password })
  return cookieOf(answer)
}

export const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''

/** A request as Studio's pages make it. */
export const asStudio =
  ({ url }: Lake, cookie: string) =>
  (path: string, init: RequestInit = {}) =>
    fetch(`${url}/v2026-02-01${path}`, { ...init, headers: { cookie, origin: ORIGIN } })

export async function auditOf({ dataDir }: Folder) {
  const text = await readFile(join(dataDir, 'audit.ndjson'), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
