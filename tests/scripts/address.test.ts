import { expect, test } from 'vitest'
import { isPlain, pathAsRead } from '#scripts/address.ts'

test.each([
  ...['/%ff', '/es/%', '/x/../es', '/x/%2e%2e/es', '/x/.%2E', '/./es', '/.'],
  ...['/x\\..\\es', '/es#x?q=1'],
])('%s is not read alike by everybody', (address) => {
  expect(isPlain(address)).toBe(false)
})

test.each([
  ...['/', '/es/a..b', '/.well-known/security.txt', '/es/%C3%B1', '/es?q=../x', '/es?q=%ff#x'],
])('%s is', (address) => {
  expect(isPlain(address)).toBe(true)
})

test('what Next finds under the same rules is the same path', () => {
  const same = ['/es/x.pdf', '/ES/x.pdf/', '//es//x%2Epdf', '/es/x.pdf?paper=letter']
  expect(new Set(same.map(pathAsRead))).toEqual(new Set(['/es/x.pdf']))
})
