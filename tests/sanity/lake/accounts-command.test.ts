import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addUser, asStudio, auditOf, logInAs, PASSWORD } from './accounts.ts'
import { clientOf, openLake } from './lake.ts'

const COMMANDS = new URL('../../../sanity/lake/command/', import.meta.url)

/** Runs `users` or `tokens` as a process, as the command line does, with a text piped in. */
function run(name: 'users' | 'tokens', args: string[], dataDir: string, input = '') {
  const code = `
    import { ${name}Command } from ${JSON.stringify(new URL(`${name}.ts`, COMMANDS).href)}
    try { await ${name}Command(process.argv.slice(2), { dataDir: process.argv[1] }) }
    catch (error) { console.error(error.constructor.name + ': ' + error.message); process.exitCode = 1 }`
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '-e', code, '--', dataDir, ...args],
      (error, out, err) => resolve({ code: error ? 1 : 0, out, err }),
    )
    child.stdin?.end(input)
  })
}

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'lake-command-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

describe('users', () => {
  it('are made, listed, changed and removed while the lake runs, which notices at once', async () => {
    const lake = await openLake()
    const users = (args: string[], input?: string) => run('users', args, lake.dataDir, input)
    const made = await users(
      ['add', 'ana@example.org', '--name', 'Ana Pérez', '--role', 'administrator'],
      `${PASSWORD}\n`,
    )
    expect(made).toEqual({
      code: 0,
      out: 'ana@example.org may log in, as administrator.\n',
      err: '',
    })
    const cookie = await logInAs(lake, 'Ana@Example.org')
    const me = async () => (await asStudio(lake, cookie)('/users/me')).json()
    expect(await me()).toMatchObject({ name: 'Ana Pérez', role: 'administrator' })

    await users(['change', 'ana@example.org', '--role', 'viewer', '--name', 'Ana P.'])
    expect(await me()).toMatchObject({ name: 'Ana P.', role: 'viewer' })
    expect((await users(['list'])).out).toBe(
      'login            role    name\nana@example.org  viewer  Ana P.\n',
    )

    await users(['change', 'ana@example.org', '--password'], 'another four words for it\n')
    expect(await me()).toEqual({})
    expect(await logInAs(lake, 'ana@example.org')).toBe('')
    expect(await logInAs(lake, 'ana@example.org', 'another four words for it')).not.toBe('')

    expect((await users(['remove', 'ana@example.org'])).out).toContain('Nobody has an account now')
    expect((await users(['list'])).out).toBe('There are no users.\n')
    expect((await auditOf(lake)).filter(({ event }) => event.startsWith('user.'))).toMatchObject([
      { event: 'user.added', changed: ['role administrator'] },
      { event: 'user.changed', changed: ['name', 'role viewer'] },
      { event: 'user.changed', changed: ['password'] },
      { event: 'user.removed', by: expect.stringContaining('at the command line') },
    ])
  })

  it('may be made before the first lake is started, in a folder for its owner alone', async () => {
    const dataDir = join(await folder(), 'data')
    expect((await run('users', ['add', 'ana'], dataDir, PASSWORD)).code).toBe(0)
    expect((await stat(dataDir)).mode & 0o077).toBe(0)
    await openLake({ dataDir, publicUrl: 'https://lake.example' })
  })

  it.each([
    ['a short password', ['add', 'eva'], 'short', 'CommandError: A password has at least 15'],
    [
      'its own name',
      ['add', 'evamora'],
      'evamora evamora evamora',
      'CommandError: A password does',
    ],
    ['no password', ['add', 'eva'], '', 'CommandError: No password came'],
    ['a login with a space', ['add', 'eva mora'], PASSWORD, 'CommandError: "eva mora" is not'],
    ['a taken login', ['add', 'ANA'], PASSWORD, 'CommandError: There is a user "ana" already.'],
    ['an unknown role', ['add', 'eva', '--role', 'boss'], PASSWORD, 'UsageError: "boss" is not'],
    ['a password to see', ['add', 'eva', '--password', 'x'], '', 'UsageError: Unknown option'],
    ['nobody to change', ['change', 'eva', '--role', 'editor'], '', 'CommandError: There is no'],
    ['nothing to change', ['change', 'ana'], '', 'UsageError: What is to change?'],
    ['nobody to remove', ['remove', 'eva'], '', 'CommandError: There is no user "eva"'],
    ['an unknown word', ['promote', 'ana'], '', 'UsageError: There is no "users promote".'],
  ])('with %s are refused in a sentence', async (_, args, input, sentence) => {
    const dataDir = await folder()
    await addUser({ dataDir }, 'ana')
    const { code, err } = await run('users', args, dataDir, input)
    expect(code).toBe(1)
    expect(err).toContain(sentence)
  })
})

describe('tokens', () => {
  it('are told once, listed by their label, and worth nothing when removed', async () => {
    const lake = await openLake()
    const tokens = (args: string[]) => run('tokens', args, lake.dataDir)
    const made = await tokens(['add', 'the site', '--may', 'read'])
    const token = made.out.trim()
    expect(token).toMatch(/^lake_/)
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    const site = clientOf(lake, { token })
    expect(await site.fetch('*[]._id')).toEqual(['a'])
    await expect(site.delete('a')).rejects.toMatchObject({ statusCode: 403 })

    const { out } = await tokens(['list'])
    expect(out).toMatch(/^id +may +made on +label\nr[0-9a-f]+ +read +\d{4}-\d\d-\d\d +the site\n$/)
    const id = out.split('\n')[1]?.split(' ')[0] ?? ''
    expect((await tokens(['remove', id])).code).toBe(0)
    await expect(site.fetch('*')).rejects.toMatchObject({ statusCode: 401 })
    const audit = await auditOf(lake)
    expect(audit).toMatchObject([
      { event: 'token.added', subject: { id, name: 'the site' }, changed: ['role viewer'] },
      { event: 'token.removed', subject: { id } },
    ])
    expect(JSON.stringify(audit)).not.toContain(token)
    expect(await readFile(join(lake.dataDir, 'lake.sqlite'), 'latin1')).not.toContain(token)
  })

  it('without a word on what they may do are refused', async () => {
    const { err } = await run('tokens', ['add', 'the site'], await folder())
    expect(err).toContain('UsageError: May it read or write?')
  })
})
