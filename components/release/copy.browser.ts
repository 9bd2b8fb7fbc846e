// The buttons that copy: a release's text, the page's address, a quote with where it comes from.
import { copy } from '#lib/share/clipboard.ts'
import { ownAddress } from '#lib/share/own-address.ts'
import { quoteText } from '#lib/share/quote-text.ts'
import { tell, untell } from './tell.ts'

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>('[data-copy]')
  if (!button) return
  untell(button)
  try {
    await copy(() => read(button))
    tell(button, button.dataset.done ?? '')
  } catch (error) {
    console.error(error)
    tell(button, button.dataset.failed ?? '')
  }
})

function read(button: HTMLElement): string | Promise<string> {
  const { copy: what, file } = button.dataset
  if (what === 'quote') return quote(button)
  if (what === 'text' && file) return plainText(file)
  return ownAddress()
}

/** Fetched when it is asked for: the page does not carry it twice. */
async function plainText(file: string): Promise<string> {
  const answer = await fetch(file)
  // Of a release that was withdrawn meanwhile, the address leads to the notice.
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/plain')) {
    throw new Error(`${file} is no text: ${answer.status}`)
  }
  return answer.text()
}

const quote = (button: HTMLElement) =>
  quoteText({
    words: around(button, 'blockquote'),
    attribution: around(button, '[data-part="attribution"]'),
    title: document.title,
    url: ownAddress(),
    language: button.dataset.language === 'en' ? 'en' : 'es',
  })

/** The text of a part of the quote, as it stands on the page. */
function around(button: HTMLElement, part: string): string {
  const text = button.closest('figure')?.querySelector(part)?.textContent
  if (!text) throw new Error(`The quote has no ${part}`)
  return text
}
