// The links of a pasted page: those that a release may have stay links, of the others the words stay.
import { safeHref } from '../../contract/text.ts'
import { all, unwrap } from './dom.ts'

/** Files of somebody's computer, scripts, and places within the page it came from are not links. */
export function tidyLinks(document: Document): void {
  for (const link of all(document.body, 'a')) {
    const href = allowed(link.getAttribute('href') ?? '')
    if (href) link.setAttribute('href', href)
    else {
      if (isNote(link)) setApart(link)
      unwrap(link)
    }
  }
}

/** The address as the contract takes it, percent-encoded where that is all that it lacks. */
function allowed(address: string): string | undefined {
  const trimmed = address.trim()
  const candidates = [trimmed, URL.canParse(trimmed) ? new URL(trimmed).href : '']
  return candidates.find((candidate) => safeHref.safeParse(candidate).success)
}

/** The mark of a footnote, which without its link would be a digit after a word. */
const isNote = (link: Element) =>
  /^#(?:_ftn|_edn|sdfootnote|sdendnote|ftnt|fn)/.test(link.getAttribute('href') ?? '')

function setApart(link: Element): void {
  const mark = (link.textContent ?? '').trim()
  const next = link.nextSibling?.textContent ?? ''
  link.textContent = mark.replace(/^[^[\]]+$/, '[$&]') + (/^\p{L}/u.test(next) ? ' ' : '')
}
