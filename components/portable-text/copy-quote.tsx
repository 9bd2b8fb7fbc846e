'use client'

import { ownAddress } from '#lib/share/own-address.ts'
import { quoteText } from '#lib/share/quote-text.ts'
import type { Language } from '#sanity/contract/language.ts'
import { CopyButton, type CopyWords } from '../release/copy-button.tsx'

/** Copies the quote that it stands in, with who said it, the release and its address. */
export function CopyQuote({ language, ...words }: CopyWords & { language: Language }) {
  return (
    <CopyButton
      {...words}
      className="cursor-pointer py-1 text-sm font-medium text-accent underline decoration-1 underline-offset-[0.18em] hover:decoration-2"
      read={(button) =>
        quoteText({
          words: around(button, 'blockquote'),
          attribution: around(button, '[data-part="attribution"]'),
          title: document.title,
          url: ownAddress(),
          language,
        })
      }
    />
  )
}

/** The text of a part of the quote, as it stands on the page. */
function around(button: HTMLElement, part: string): string {
  const text = button.closest('figure')?.querySelector(part)?.textContent
  if (!text) throw new Error(`The quote has no ${part}`)
  return text
}
