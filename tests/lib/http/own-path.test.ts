import { expect, test } from 'vitest'
import { ownPath } from '#lib/http/own-path.ts'

test.each([
  ['/es', '/es'],
  ['/es/comunicados?q=policía&topic=a#fin', '/es/comunicados?q=polic%C3%ADa&topic=a#fin'],
  ['es', '/es'],
  ['', '/'],
])('the address %j of this site leads to %s', (address, path) => {
  expect(ownPath(address)).toBe(path)
})

test.each([
  'https://mal.example/es',
  '//mal.example',
  '///mal.example',
  '/\\mal.example',
  '\\\\mal.example',
  '\\/mal.example',
  '/\t/mal.example',
  '/\r\n/mal.example',
  ' //mal.example',
  '/.//mal.example',
  '/..//mal.example',
  '/es/..//mal.example',
  'http:mal.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'https://here.invalid@mal.example/',
  'https://[',
])('%j leads nowhere but to this site', (address) => {
  const path = ownPath(address)
  expect(path).toMatch(/^\/(?![/\\])/)
  expect(new URL(path, 'https://prensa.example').origin).toBe('https://prensa.example')
  expect(path).not.toMatch(/[\r\n]/)
})
