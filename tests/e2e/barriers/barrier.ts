import type { Page } from 'playwright-core'

/** One way in which a page can shut somebody out. Each looks at a page that was just opened. */
export type Barrier = {
  /** As a sentence about a page that has none, with the criterion of WCAG 2.2. */
  without: string
  /** CSS pixels. */
  width: number
  /** What is wrong, a line each; nothing if all is well. */
  find: (page: Page) => Promise<string[]>
}
