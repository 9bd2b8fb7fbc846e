// What axe-core knows to look for, best practices among it.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Barrier } from './barrier.ts'

async function find(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // WCAG 2.2, 2.5.8: axe leaves it off unless it is asked for.
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

export const KNOWN: Barrier[] = [1280, 320].map((width) => ({
  without: `nothing that axe-core finds at ${width} px, targets of 24 px among it`,
  width,
  find,
}))
