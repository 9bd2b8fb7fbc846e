// What every step of tidying a pasted page needs of its elements. Works on any document object, the
// browser's or jsdom's: no global is used.

/** The elements that match, in the order of the document, as they are now. */
export function all(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)]
}

/** An element's inline style without any space, in small letters: Word breaks its lines anywhere. */
export function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').replace(/\s+/g, '').toLowerCase()
}

/** Leaves the content of an element where the element stood. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** The same content in another element, without the attributes of the first. */
export function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

export const hasWords = (node: Node) => /[^\s\u00a0]/.test(node.textContent ?? '')

const SHOW = { text: 4, comment: 128 }

/** The texts or the comments of a page, in its order, as they are now. */
export function nodesOf(document: Document, kind: keyof typeof SHOW): Node[] {
  const walker = document.createTreeWalker(document.body, SHOW[kind])
  const nodes: Node[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node)
  return nodes
}
