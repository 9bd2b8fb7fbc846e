import { expect, test } from 'vitest'
import { image } from '#sanity/image/contract.ts'

const picture = (fields: object) => ({
  alt: 'Agentes en el puerto',
  asset: { _id: 'a', url: 'https://cdn.example/a.jpg', width: 300, height: 200 },
  ...fields,
})

test('a credit that a camera wrote is one line, however long it was', () => {
  const credit = `Luis Vera\r\n${'/ Policía Nacional '.repeat(20)}`
  const read = image.parse(picture({ credit, licence: ' ' }))
  expect(read.credit).toMatch(/^Luis Vera \/ Policía Nacional [^\r\n]{300,}$/)
  expect(read.licence).toBeUndefined()
})
