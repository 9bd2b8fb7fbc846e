// The button that opens the system's own sheet (Web Share API), where there is one.

import { whenRead } from '#lib/page/when-read.ts'
import { ownAddress } from '#lib/share/own-address.ts'
import { tell, untell } from './tell.ts'

const BUTTON = '[data-action="share"]'

whenRead(() => {
  if (typeof navigator.share !== 'function') return
  for (const button of document.querySelectorAll(BUTTON)) button.classList.remove('invisible')
})

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>(BUTTON)
  if (!button) return
  untell(button)
  try {
    await navigator.share({ title: document.title, url: ownAddress() })
  } catch (error) {
    // Who closes the sheet has changed their mind; nothing failed.
    if (error instanceof DOMException && error.name === 'AbortError') return
    console.error(error)
    tell(button, button.dataset.failed ?? '')
  }
})
