// What a page says of itself to who does not see it.
import type { Page } from 'playwright-core'
import { ONLY_IN_SPANISH } from '../rich-content.ts'
import type { Barrier } from './barrier.ts'

/** WCAG 2.2, 1.3.1 and 2.4.6: one main heading, and none under a level that is left out. */
async function headings(page: Page): Promise<string[]> {
  const found = await page.getByRole('heading').evaluateAll((elements) =>
    elements.map((element) => ({
      level: Number(element.tagName.slice(1)),
      text: element.textContent?.trim().slice(0, 60) ?? '',
    })),
  )
  const mains = found.filter(({ level }) => level === 1)
  const skipped = found.filter(({ level }, index) => level > (found[index - 1]?.level ?? 0) + 1)
  return [
    ...(mains.length === 1 ? [] : [`${mains.length} headings of level 1`]),
    ...skipped.map(({ level, text }) => `level ${level} after a gap: ${text}`),
    ...found.filter(({ text }) => !text).map(({ level }) => `an empty heading of level ${level}`),
  ]
}

/** 1.3.1: one main part; a masthead has a footer to it, and lists of links have names of their own. */
async function landmarks(page: Page): Promise<string[]> {
  const count = (role: 'main' | 'banner' | 'contentinfo') => page.getByRole(role).count()
  const [main, banner, contentinfo] = await Promise.all(
    (['main', 'banner', 'contentinfo'] as const).map(count),
  )
  const navigation = await page
    .getByRole('navigation')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''))
  return [
    ...(main === 1 ? [] : [`${main} main parts`]),
    ...(banner === contentinfo ? [] : [`${banner} mastheads, ${contentinfo} footers`]),
    ...navigation.filter((name, index) => !name || navigation.indexOf(name) !== index),
  ]
}

/** 3.1.1 and 3.1.2: a page says its language, and so does each part, or what a link leads to, in the other one. */
async function languages(page: Page): Promise<string[]> {
  return page.evaluate((spanish) => {
    const own = document.documentElement.lang
    if (!['es', 'en'].includes(own)) return [`the page's language is "${own}"`]
    const inLanguage = (element: Element, language: string) =>
      (element.querySelector('[lang]') ?? element.closest('[lang]'))?.getAttribute('lang') ===
      language
    const links = [...document.querySelectorAll<HTMLAnchorElement>('body a[href^="/"]')].filter(
      (link) => {
        const leadsTo = link.getAttribute('href')?.match(/^\/(es|en)(?=\/|$)/)?.[1]
        return leadsTo && link.hreflang !== leadsTo && !inLanguage(link, leadsTo)
      },
    )
    const parts = [...document.querySelectorAll('body *:not(script)')].filter(
      ({ childElementCount, textContent }) =>
        childElementCount === 0 && spanish.some((words) => textContent?.includes(words)),
    )
    return [...links, ...parts.filter((part) => !inLanguage(part, 'es'))].map(
      (element) => `in which language is it? ${element.outerHTML}`,
    )
  }, ONLY_IN_SPANISH)
}

export const STRUCTURE: Barrier[] = [
  { without: 'its headings in order, one of them the first', width: 1280, find: headings },
  { without: 'its parts in landmarks', width: 1280, find: landmarks },
  { without: 'a language on every part in another one', width: 1280, find: languages },
]
