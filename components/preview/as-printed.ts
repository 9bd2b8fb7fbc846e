// The print style sheet on screen: the rules of the page itself, asked as a sheet of paper would be.

/** The text's width on A4 within the margins of app/print.css, and the sheet around it. */
const TEXT_WIDTH = '170mm'
const SHEET = `
  html { background: #8a9099 !important }
  body {
    box-sizing: border-box; width: 210mm; max-width: 100%; min-height: 297mm;
    margin: 8mm auto !important; padding: 15mm 20mm 20mm; background: #fff !important;
    box-shadow: 0 1mm 6mm #0006;
  }
`

/** Shows a document as on paper, and gives back what undoes it. */
export function asPrinted(document: Document): () => void {
  const paper = document.createElement('iframe')
  paper.hidden = false
  paper.setAttribute('aria-hidden', 'true')
  Object.assign(paper.style, {
    position: 'absolute',
    visibility: 'hidden',
    border: '0',
    width: TEXT_WIDTH,
  })
  document.body.append(paper)
  const undo = [...document.styleSheets].flatMap((sheet) => changedRules(sheet.cssRules, paper))
  paper.remove()

  const sheet = document.createElement('style')
  sheet.textContent = SHEET
  document.head.append(sheet)
  return () => {
    sheet.remove()
    for (const { media, before } of undo) media.mediaText = before
  }
}

type Changed = { media: MediaList; before: string }

function changedRules(rules: CSSRuleList, paper: HTMLIFrameElement): Changed[] {
  return [...rules].flatMap((rule) => {
    const own = rule instanceof CSSMediaRule ? [decided(rule.media, paper)] : []
    const inner = 'cssRules' in rule && rule.cssRules instanceof CSSRuleList ? rule.cssRules : []
    return [...own, ...(inner instanceof CSSRuleList ? changedRules(inner, paper) : [])]
  })
}

/** The paper's answer in the place of the question; what paper is not, a screen stands for. */
function decided(media: MediaList, paper: HTMLIFrameElement): Changed {
  const before = media.mediaText
  const asked = before.replace(/\b(print|screen)\b/g, (type) =>
    type === 'print' ? 'all' : 'not all',
  )
  const holds = paper.contentWindow?.matchMedia(asked).matches ?? false
  media.mediaText = holds ? 'all' : 'not all'
  return { media, before }
}
