import { describe, expect, test } from 'vitest'
import { median, percentile, ratio, table } from '../../scripts/bench/numbers.ts'
import { read } from '../../scripts/bench/wrk.ts'

describe('the numbers of a benchmark', () => {
  test('a median is the middle one, or between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(median([])).toBeNaN()
  })

  test('a percentile is a value that was measured', () => {
    const values = Array.from({ length: 40 }, (_, at) => 40 - at)
    expect(percentile(values, 0.95)).toBe(38)
    expect(percentile([7], 0.99)).toBe(7)
  })

  test('a ratio compares round by round, so that a slow moment does not count', () => {
    expect(ratio([100, 10, 100], [50, 5, 100])).toEqual({ median: 2, from: 1, to: 2 })
  })

  test('a table is Markdown', () => {
    expect(table(['', 'a'], [['x', '1']])).toBe('|  | a |\n| --- | ---: |\n| x | 1 |')
  })
})

const said = (latency: string, failures = '') => `Running 2s test @ http://127.0.0.1:1/
  Latency Distribution
     50%  100.00us
     99%    ${latency}
  20000 requests in 2.00s, 5MB read
${failures}Requests/sec:  10000.50
Transfer/sec:      2.5MB
`

describe('what wrk says', () => {
  test.each([
    ['820.00us', 0.82],
    ['3.50ms', 3.5],
    ['1.20s', 1200],
  ])('%s is told in milliseconds', (latency, p99) => {
    const found = read(said(latency), 'x')
    expect(found.perSecond).toBe(10_000.5)
    expect(found.p99).toBeCloseTo(p99)
  })

  test.each([
    'Non-2xx or 3xx responses: 12\n',
    'Socket errors: connect 0, read 3, write 0, timeout 0\n',
  ])('%s is no measurement', (failures) => {
    expect(() => read(said('1.00ms', failures), 'x')).toThrow(failures.trim().slice(0, 20))
  })

  test('without numbers it is none', () => {
    expect(() => read('unable to connect', 'x')).toThrow('unable to connect')
  })
})
