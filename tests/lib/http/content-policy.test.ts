import { createHash } from 'node:crypto'
import { CspEvaluator } from 'csp_evaluator'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { describe, expect, test } from 'vitest'
import {
  draftPolicy,
  FILE_POLICY,
  pagePolicy,
  policyOfAnyServer,
  studioPolicy,
} from '#lib/http/content-policy.ts'

const PLACE = { secure: true, assets: 'https://lago.example', lake: 'https://lago.example' }
const HOSTED = { secure: true, assets: 'https://cdn.sanity.io' }

/** What a policy's evaluator finds in it that an attacker could use. */
const holes = (policy: string) =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => [Severity.HIGH, Severity.MEDIUM].includes(severity))
    .map(({ directive, description }) => `${directive}: ${description}`)

const directive = (policy: string, name: string) =>
  policy
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([directive]) => directive === name)
    ?.slice(1)

const html = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`

test('the evaluator would see a hole', () => {
  expect(holes("script-src 'unsafe-inline'")).not.toEqual([])
})

test.each([
  ['a page', pagePolicy(html(''), PLACE)],
  ['a draft', draftPolicy('bm9uY2Vub25jZW5vbmNlMQ==', PLACE)],
  ['the Studio', studioPolicy('bm9uY2Vub25jZW5vbmNlMQ==', PLACE)],
  ['the Studio on hosted Sanity', studioPolicy('bm9uY2Vub25jZW5vbmNlMQ==', HOSTED)],
  ['a file', FILE_POLICY],
])('the policy of %s has no hole that is known', (_, policy) => {
  expect(holes(policy)).toEqual([])
})

describe('a public page', () => {
  test('runs nothing but the site’s own script files, and is shown in no frame', () => {
    const policy = pagePolicy(html('<style>a{}</style>'), PLACE)
    expect(directive(policy, 'default-src')).toEqual(["'none'"])
    expect(directive(policy, 'script-src')).toEqual(["'self'"])
    expect(directive(policy, 'frame-ancestors')).toEqual(["'none'"])
    expect(policy).not.toMatch(/unsafe|\*/)
  })

  test('has the style elements of its head, by digest, and none of its body', () => {
    const style = ':root{--running-foot:"Ministerio"}'
    const digest = createHash('sha256').update(style).digest('base64')
    const policy = pagePolicy(
      html(`<style data-href="running-foot">${style}</style>`, '<style>body{display:none}</style>'),
      PLACE,
    )
    expect(directive(policy, 'style-src')).toEqual(["'self'", `'sha256-${digest}'`])
  })

  test('without a head it has none', () => {
    expect(directive(pagePolicy('<style>a{}</style>', PLACE), 'style-src')).toEqual(["'self'"])
  })

  test('shows pictures of the lake alone', () => {
    const policy = pagePolicy(html(''), HOSTED)
    expect(directive(policy, 'img-src')).toEqual(["'self'", 'data:', 'https://cdn.sanity.io'])
  })

  test('is not moved to https where the site is not served over it', () => {
    expect(pagePolicy(html(''), PLACE)).toContain('upgrade-insecure-requests')
    expect(pagePolicy(html(''), { ...PLACE, secure: false })).not.toContain('upgrade')
  })
})

test('Studio speaks with its lake, over WebSockets too; a hosted one with Sanity', () => {
  const own = directive(
    studioPolicy('x', { ...PLACE, lake: 'http://localhost:3334' }),
    'connect-src',
  )
  expect(own).toEqual(expect.arrayContaining(['http://localhost:3334', 'ws://localhost:3334']))
  expect(own?.join(' ')).not.toContain('sanity.io')
  expect(directive(studioPolicy('x', HOSTED), 'connect-src')).toContain('wss://*.sanity.io')
})

test('under any server nothing is loaded from another, and no form is sent there', () => {
  const policy = policyOfAnyServer(false)
  expect(directive(policy, 'script-src')).toEqual(["'self'", "'unsafe-inline'"])
  expect(directive(policy, 'form-action')).toEqual(["'self'"])
  expect(policy).not.toContain('eval')
})
