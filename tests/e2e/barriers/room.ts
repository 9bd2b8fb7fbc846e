// Whether all of a page can be read when its letters or its window are not those it was made for.
import type { Page } from 'playwright-core'
import type { Barrier } from './barrier.ts'

/** What scrolls sideways, and text that is cut off by its box. */
async function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const toTheEye = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      // What is there for screen readers alone is, or lies in, a box of one pixel.
      return width > 1 && height > 1 && !element.closest('.sr-only')
    }
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      return (
        toTheEye(element) &&
        ((['hidden', 'clip'].includes(overflowX) &&
          element.scrollWidth > element.clientWidth + 1) ||
          (['hidden', 'clip'].includes(overflowY) &&
            element.scrollHeight > element.clientHeight + 1))
      )
    })
    const outside = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return toTheEye(element) && (left < -4 || right > clientWidth + 1)
    })
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []),
      ...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 200)}`),
      ...outside.map((element) => `beyond the edge: ${element.outerHTML.slice(0, 200)}`),
    ]
  })
}

const withStyle = (content: string) => async (page: Page) => {
  await page.addStyleTag({ content })
  return lost(page)
}

/** WCAG 2.2, 1.4.12: the distances that a reader may set. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
`
const DOUBLE = 'html { font-size: 200% !important }'

export const ROOM: Barrier[] = [
  { without: 'no loss at 320 px (1.4.10)', width: 320, find: lost },
  { without: 'no loss at 200% zoom of a small screen (1.4.4)', width: 640, find: lost },
  { without: 'no loss with letters twice as large (1.4.4)', width: 1280, find: withStyle(DOUBLE) },
  { without: 'no loss with text set apart (1.4.12)', width: 1280, find: withStyle(SPACING) },
  { without: 'no loss with text set apart at 320 px', width: 320, find: withStyle(SPACING) },
]
