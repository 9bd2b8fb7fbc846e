import { expect, test } from 'vitest'
import { boundedText } from '#lib/http/bounded-text.ts'

function asked(body: BodyInit | undefined): Request {
  // `duplex` is in the Fetch standard, but not in the types of browsers.
  const init = { method: 'POST', body: body ?? null, duplex: 'half' }
  return new Request('https://prensa.example', init)
}

test('a body is read as text, letters that come in two pieces too', async () => {
  const [first, second] = [Uint8Array.of(0xc3), Uint8Array.of(0xb1)]
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(first)
      controller.enqueue(second)
      controller.close()
    },
  })
  expect(await boundedText(asked(body), 2)).toBe('ñ')
  expect(await boundedText(asked(undefined), 2)).toBe('')
})

test('one that never ends is left unread after what is allowed', async () => {
  let cancelled = false
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1000)),
    cancel: () => {
      cancelled = true
    },
  })
  expect(await boundedText(asked(body), 5000)).toBeUndefined()
  expect(cancelled).toBe(true)
})
