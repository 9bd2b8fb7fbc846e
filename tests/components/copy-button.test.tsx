// @vitest-environment jsdom
// jsdom has no clipboard, and Chromium's does not mind what Safari's does: tests/e2e/take-away.test.ts
// copies really.
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CopyButton } from '#components/release/copy-button.tsx'
import '#components/release/copy.browser.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const WORDS = { label: 'Copiar', done: 'Copiado', failed: 'No se pudo copiar', className: '' }

/** A button that copies a release's text, which the server answers as `answer` says. */
function show(answer: () => Promise<Response>) {
  vi.stubGlobal('fetch', answer)
  render(<CopyButton {...WORDS} what="text" file="/es/comunicados/x.txt" />)
  return screen.getByRole('button', { name: 'Copiar' })
}

function giveClipboard(clipboard: Partial<Clipboard> | undefined) {
  vi.stubGlobal('navigator', { clipboard })
}

const told = () => screen.findByRole('status').then((status) => status.textContent)

const answerOf = (body: string, type = 'text/plain; charset=utf-8') =>
  new Response(body, { headers: { 'content-type': type } })
const said = async () => answerOf('El texto.')
const refused = (): Promise<never> => Promise.reject(new Error('no'))

describe('a button that copies', () => {
  test('hands the browser a text that has yet to come, at the click itself', async () => {
    const items: { 'text/plain': Promise<Blob> }[] = []
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(item: { 'text/plain': Promise<Blob> }) {
          items.push(item)
        }
      },
    )
    const write = vi.fn(async () => void (await items[0]?.['text/plain']))
    giveClipboard({ write })
    const { promise, resolve } = Promise.withResolvers<Response>()
    show(() => promise).click()
    expect(write).toHaveBeenCalledOnce()
    expect(await told()).toBe('')
    resolve(await said())
    await expect.poll(told).toBe('Copiado')
    expect(await (await items[0]?.['text/plain'])?.text()).toBe('El texto.')
  })

  test('copies where the browser knows no items', async () => {
    const writeText = vi.fn(async () => {})
    giveClipboard({ writeText })
    show(said).click()
    await expect.poll(told).toBe('Copiado')
    expect(writeText).toHaveBeenCalledWith('El texto.')
  })

  test.each([
    ['the browser refuses', { writeText: refused }, said],
    ['the page has no clipboard', undefined, said],
    ['the text does not come', { writeText: async () => {} }, refused],
    ['a notice comes for it', { writeText: async () => {} }, async () => answerOf('', 'text/html')],
  ])('says so when %s', async (_, clipboard, answer) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    giveClipboard(clipboard)
    const button = show(answer)
    button.click()
    await expect.poll(told).toBe('No se pudo copiar')
    expect(button.textContent).toBe('No se pudo copiar')
  })

  test('has its own words again after a while, and says nothing any more', async () => {
    vi.useFakeTimers()
    giveClipboard({ writeText: async () => {} })
    const button = show(said)
    button.click()
    await vi.advanceTimersByTimeAsync(10)
    expect(button.textContent).toBe('Copiado')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(button.textContent).toBe('Copiar')
    expect(screen.getByRole('status').textContent).toBe('')
    vi.useRealTimers()
  })
})

test('a quote is copied with who said it, the release and its address', async () => {
  const writeText = vi.fn(async () => {})
  giveClipboard({ writeText })
  document.title = 'Titular · Ministerio'
  document.head.innerHTML += '<link rel="canonical" href="https://prensa.example/es/x">'
  render(
    <figure>
      <blockquote>Así es.</blockquote>
      <figcaption>
        <span data-part="attribution">Ana Paz, ministra</span>
        <CopyButton {...WORDS} what="quote" language="es" />
      </figcaption>
    </figure>,
  )
  screen.getByRole('button').click()
  await expect.poll(told).toBe('Copiado')
  expect(writeText).toHaveBeenCalledWith(
    '«Así es.»\n— Ana Paz, ministra\n\nTitular · Ministerio\nhttps://prensa.example/es/x',
  )
})
