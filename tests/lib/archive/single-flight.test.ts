import { expect, test } from 'vitest'
import { SingleFlight } from '#lib/archive/single-flight.ts'

/** Work that is done when the test says so. */
function flights() {
  const running: { land: () => void; crash: (error: Error) => void }[] = []
  const flight = new SingleFlight(() => new Promise((land, crash) => running.push({ land, crash })))
  return { flight, running }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('who asks while it runs gets the next run, shared with all others', async () => {
  const { flight, running } = flights()
  const first = flight.start()
  const [second, third] = [flight.start(), flight.start()]
  expect(running).toHaveLength(1)
  running[0]?.land()
  await first
  await settled()
  expect(running).toHaveLength(2)
  running[1]?.land()
  await Promise.all([second, third])
  expect(running).toHaveLength(2)
})

test('a run that fails is its own askers’ trouble, not that of the next', async () => {
  const { flight, running } = flights()
  const first = flight.start()
  const second = flight.start()
  running[0]?.crash(new Error('no lake'))
  await expect(first).rejects.toThrow('no lake')
  await settled()
  running[1]?.land()
  await second
})
