// The browser's clipboard, for texts that may have to be fetched first.

/**
 * Puts a text on the clipboard. To be called in the answer to a click, without waiting before: Safari
 * lets a page write only then, and so is handed the promise itself (Clipboard API, `ClipboardItem`).
 * @throws when the browser has no clipboard (a page without TLS), refuses, or the text does not come.
 */
export async function copy(read: () => string | Promise<string>): Promise<void> {
  if (!navigator.clipboard) throw new Error('This browser gives pages no clipboard')
  const coming = Promise.resolve(read())
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await coming)
  const plain = coming.then((words) => new Blob([words], { type: 'text/plain' }))
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })])
}
