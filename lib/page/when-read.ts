/** Does something once the whole page has been read: a script that comes early is run before that. */
export function whenRead(act: () => void): void {
  if (document.readyState !== 'loading') act()
  else document.addEventListener('DOMContentLoaded', act, { once: true })
}
