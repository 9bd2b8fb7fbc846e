import { describe, expect, it } from 'vitest'
import { Progress } from '#sanity/lake/command/progress.ts'
import { run } from './command-line.ts'

describe('the command line', () => {
  it.each([[['help']], [['--help']], [['check', '--help']], [[]]])(
    'explains itself: %j',
    async (args) => {
      const { code, stdout } = await run(args)
      expect(code).toBe(0)
      for (const name of ['export', 'import', 'backup', 'check', 'users', 'tokens', 'webhooks']) {
        expect(stdout).toContain(`  ${name} `)
      }
      expect(stdout).toContain('Exit codes')
    },
  )

  it.each([
    ['a command that there is not', ['exprot'], 'no command "exprot"'],
    ['the name of what every object has', ['toString'], 'no command "toString"'],
    ['what no user can do', ['users', 'toString'], 'no "users toString"'],
    ['what no token can do', ['tokens', 'constructor'], 'no "tokens constructor"'],
    [
      'a token for what every object has',
      ['tokens', 'add', 'a', '--may', 'valueOf', '--data', '/tmp/never'],
      'May it read or write',
    ],
    ['an option that there is not', ['check', '--fast'], "Unknown option '--fast'"],
    ['an operand too many', ['backup', 'a', 'b'], 'backup FOLDER'],
    ['an operand too few', ['export'], 'export FILE.tar.gz'],
    ['an option without its value', ['export', 'a', '--url'], '--url'],
    ['--data without a folder', ['check', '--data'], '--data wants a folder'],
    ['both --replace and --missing', ['import', 'a', '--replace', '--missing'], 'not both'],
    ['no folder', ['check'], 'LAKE_DATA_DIR'],
    [
      'a lake without a token',
      ['export', '/tmp/never', '--url', 'http://localhost:1'],
      'LAKE_TOKEN',
    ],
  ])('refuses %s', async (_, args, reason) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(reason)
  })

  it('says that no lake answers', async () => {
    const url = 'http://localhost:1'
    const { code, stderr } = await run([
      'export',
      '/tmp/never',
      '--url',
      url,
      '--token',
      'x'.repeat(16),
    ])
    expect(code).toBe(1)
    expect(stderr).toContain(`No lake answers at ${url}`)
  })
})

describe('progress', () => {
  const shown = (isTTY: boolean) => {
    let text = ''
    const write = (chunk: string) => {
      text += chunk
    }
    const progress = new Progress({ isTTY, write })
    for (let done = 0; done <= 2000; done += 1) progress.report('Copying', done, 2000)
    progress.report('Checking')
    progress.end()
    return text
  }

  it('is one line that changes on a terminal', () => {
    const lines = shown(true).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]?.split('\r').at(-1)).toContain('Copying 2,000 of 2,000')
  })

  it('is sparse elsewhere', () => {
    const lines = shown(false).trim().split('\n')
    expect(lines).toHaveLength(12)
    expect(lines[0]).toBe('Copying 0 of 2,000')
    expect(lines.at(-1)).toBe('Checking')
  })
})
