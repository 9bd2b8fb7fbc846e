import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addUser, asStudio, auditOf, logInAs, PASSWORD, postLogin } from './accounts.ts'
import { openLake } from './lake.ts'

describe('too many attempts', () => {
  it('for one name are put off, with the right password too; others may go on', async () => {
    const own = await openLake()
    await addUser(own, 'ana')
    await addUser(own, 'eva')
    const wrong = { login: 'ana', password: 'not the right password' }
    for (let times = 0; times < 5; times++) expect((await postLogin(own, wrong)).status).toBe(401)
    const answer = await postLogin(own, { login: 'ANA', password: PASSWORD })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.text()).toContain('Demasiados intentos')
    expect((await postLogin(own, { login: 'eva', password: PASSWORD })).status).toBe(303)
  })

  it('at once are counted like those one after the other', async () => {
    const own = await openLake()
    const wrong = { login: 'nobody', password: 'not the right password' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => postLogin(own, wrong)))
    expect(answers.map(({ status }) => status).filter((status) => status === 401)).toHaveLength(5)
  })

  it('from one address are put off, whatever the names; from others they go on', async () => {
    const own = await openLake({ trustedProxies: ['127.0.0.1', '::1'] })
    const attempt = (login: string, from: string) =>
      postLogin(own, { login, password: 'not the right one' }, { 'x-forwarded-for': from })
    const many = Array.from({ length: 21 }, (_, n) => attempt(`name${n}`, '6.6.6.6, 203.0.113.9'))
    const statuses = (await Promise.all(many)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    expect((await attempt('somebody', '203.0.113.10')).status).toBe(401)
    const refused = (await auditOf(own)).filter(({ event }) => event === 'login.limited')
    expect(refused).toMatchObject([{ by: '203.0.113.9', subject: null }])
  })

  it('a caller who is no proxy of ours cannot say that it is somebody else', async () => {
    const own = await openLake()
    await postLogin(
      own,
      { login: 'ana', password: 'not the right one' },
      { 'x-forwarded-for': '203.0.113.9' },
    )
    expect(await auditOf(own)).toMatchObject([{ by: expect.stringMatching(/^(127\.0\.0\.1|0:0)/) }])
  })
})

describe('the audit', () => {
  it('has a line for each event, and no secret', async () => {
    const own = await openLake()
    await addUser(own, 'ana', 'editor', 'Ana Pérez')
    const cookie = await logInAs(own, 'ana')
    await postLogin(own, { login: 'ana', password: 'a wrong password here' })
    // Whoever takes one field for the other types a password as the name.
    await postLogin(own, { login: PASSWORD, password: 'a wrong password here' })
    await asStudio(own, cookie)('/auth/logout', { method: 'POST' })
    const subject = { id: expect.stringMatching(/^u/), name: 'Ana Pérez' }
    expect(await auditOf(own)).toMatchObject([
      { event: 'login', subject, at: expect.stringMatching(/Z$/) },
      { event: 'login.failed', subject },
      { event: 'login.failed', subject: null },
      { event: 'logout', subject },
    ])
    const text = await readFile(join(own.dataDir, 'audit.ndjson'), 'utf8')
    for (const secret of [PASSWORD, 'a wrong password here', cookie.split('=')[1] ?? '']) {
      expect(text).not.toContain(secret)
    }
  })
})
