type Props = {
  /** Who says it, which version of it; the address, short. One line of the foot each. */
  lines: string[]
}

/**
 * What stands at the foot of every sheet, beside the page's number. The margin of a page is no element:
 * it can only show text that the style sheet has (CSS Paged Media 3, 4.2), so the text is given to it
 * as a custom property. Browsers that do not know these boxes leave it out.
 */
export function RunningFoot({ lines }: Props) {
  return (
    <style href="running-foot" precedence="print">
      {`:root { --running-foot: ${lines.map(cssString).join(String.raw` "\A" `)} }`}
    </style>
  )
}

/** A text as a string of CSS: what JSON escapes in it, quotes and line ends, is what CSS must have so. */
const cssString = (text: string) => JSON.stringify(text.replace(/\s+/g, ' '))
