// Says on a button what came of it, for a while, and to who listens (WCAG 2.2, 4.1.3). It runs in the browser.

const TOLD_MS = 5000

type Before = { words: ChildNode[]; name: string | null; until: ReturnType<typeof setTimeout> }
const told = new WeakMap<Element, Before>()

/** `button` is followed by a `role="status"`; its own words and name come back after five seconds. */
export function tell(button: Element, words: string): void {
  untell(button)
  const before = { words: [...button.childNodes], name: button.getAttribute('aria-label') }
  told.set(button, { ...before, until: setTimeout(() => untell(button), TOLD_MS) })
  button.removeAttribute('aria-label')
  button.replaceChildren(words)
  statusOf(button)?.replaceChildren(words)
}

/** Gives a button back its own words, if it says something else. */
export function untell(button: Element): void {
  const before = told.get(button)
  if (!before) return
  clearTimeout(before.until)
  told.delete(button)
  if (before.name !== null) button.setAttribute('aria-label', before.name)
  button.replaceChildren(...before.words)
  statusOf(button)?.replaceChildren()
}

const statusOf = ({ nextElementSibling: next }: Element) =>
  next?.getAttribute('role') === 'status' ? next : undefined
