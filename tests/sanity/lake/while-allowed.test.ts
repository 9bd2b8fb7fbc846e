import { expect, it, onTestFinished, vi } from 'vitest'
import { OpenStreams } from '#sanity/lake/http/while-allowed.ts'

const endless = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }))

function openStreams(): OpenStreams {
  const streams = new OpenStreams()
  onTestFinished(() => streams.close())
  return streams
}

it('a stream ends when whoever reads it no longer may', async () => {
  let allowed = true
  const { body } = openStreams().carry(endless(), () => allowed)
  const reader = body?.getReader()
  allowed = false
  expect(await reader?.read()).toEqual({ done: true, value: undefined })
})

it('a reader who leaves while it is looked up who still may read is no error', async () => {
  const complaints = vi.spyOn(console, 'error')
  const streams = openStreams()
  const ended = vi.fn()
  let answer: (allowed: boolean) => void = () => {}
  const asked = new Promise<boolean>((resolve) => {
    answer = resolve
  })
  const slow = vi.fn(() => asked)
  streams.watch(slow, () => {})
  const { body } = streams.carry(endless(), () => false)
  streams.watch(() => false, ended)
  await vi.waitFor(() => expect(slow).toHaveBeenCalled(), 5000)
  await body?.cancel()
  answer(true)
  await vi.waitFor(() => expect(ended).toHaveBeenCalled())
  expect(complaints).not.toHaveBeenCalled()
})
