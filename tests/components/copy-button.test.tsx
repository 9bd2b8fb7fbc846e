// @vitest-environment jsdom
// jsdom has no clipboard, and Chromium's does not mind what Safari's does: tests/e2e/take-away.test.ts
// copies really.
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CopyQuote } from '#components/portable-text/copy-quote.tsx'
import { CopyButton } from '#components/release/copy-button.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const WORDS = { label: 'Copiar', done: 'Copiado', failed: 'No se pudo copiar' }

function show(read: () => string | Promise<string>) {
  render(<CopyButton {...WORDS} className="" read={read} />)
  return screen.getByRole('button', { name: 'Copiar' })
}

function giveClipboard(clipboard: Partial<Clipboard> | undefined) {
  vi.stubGlobal('navigator', { clipboard })
}

const told = () => screen.findByRole('status').then((status) => status.textContent)

const said = async () => 'El texto.'
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
    const { promise, resolve } = Promise.withResolvers<string>()
    show(() => promise).click()
    expect(write).toHaveBeenCalledOnce()
    expect(await told()).toBe('')
    resolve('El texto.')
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
  ])('says so when %s', async (_, clipboard, read) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    giveClipboard(clipboard)
    const button = show(read)
    button.click()
    await expect.poll(told).toBe('No se pudo copiar')
    expect(button.textContent).toBe('No se pudo copiar')
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
        <CopyQuote {...WORDS} language="es" />
      </figcaption>
    </figure>,
  )
  screen.getByRole('button').click()
  await expect.poll(told).toBe('Copiado')
  expect(writeText).toHaveBeenCalledWith(
    '«Así es.»\n— Ana Paz, ministra\n\nTitular · Ministerio\nhttps://prensa.example/es/x',
  )
})
