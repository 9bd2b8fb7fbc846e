// Whether a page can be used with the keyboard alone, and its reader sees where they are.
import type { Page } from 'playwright-core'
import type { Barrier } from './barrier.ts'

const OPERABLE =
  'a[href], button:not([disabled]), input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]'

/** WCAG 2.2, 2.1.1, 2.4.3, 2.4.7, 2.4.11: all is reached, in the order it is read, seen, and not hidden by others. */
async function reach(page: Page): Promise<string[]> {
  // Where it is must be known at once: no smooth way to it.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const stops = await page.evaluate(watchFocus, OPERABLE)
  for (let stop = 0; stop < stops; stop++) await page.keyboard.press('Tab')
  return page.evaluate(() => JSON.parse(document.body.dataset.faults ?? '["nothing was reached"]'))
}

/** Writes down, at each stop, what is wrong with it. Tells how many there should be. */
function watchFocus(operable: string): number {
  const all = [...document.querySelectorAll(operable)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  )
  const missing = new Set(all)
  const faults: string[] = []
  let next = 0
  const tell = () => {
    const unreached = [...missing].map(
      (element) => `not reached: ${element.outerHTML.slice(0, 160)}`,
    )
    document.body.dataset.faults = JSON.stringify([...faults, ...unreached])
  }
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return
    const { outlineStyle, outlineWidth } = getComputedStyle(target)
    const box = target.getClientRects()[0] ?? target.getBoundingClientRect()
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    const wrong = {
      'out of order': target !== all[next++],
      'its focus is not seen': outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2,
      'covered while it has the focus': !top || !(target.contains(top) || top.contains(target)),
    }
    for (const [fault, holds] of Object.entries(wrong)) {
      if (holds) faults.push(`${fault}: ${target.outerHTML.slice(0, 160)}`)
    }
    missing.delete(target)
    tell()
  })
  tell()
  return all.length
}

/** 2.4.1: the first stop leads past what every page has. A page without a masthead has nothing to skip. */
async function skip(page: Page): Promise<string[]> {
  if (!(await page.getByRole('banner').count())) return []
  await page.keyboard.press('Tab')
  const link = page.locator(':focus')
  const box = await link.boundingBox()
  const href = await link.getAttribute('href')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const inside = await page.evaluate(() =>
    document.querySelector('main')?.contains(document.activeElement),
  )
  const stops = await page.locator('main').locator(OPERABLE).count()
  return [
    ...(href === '#content' ? [] : [`the first stop leads to ${href}`]),
    ...(box && box.height >= 24 && box.x >= 0 && box.y >= 0 ? [] : ['the skip link is not seen']),
    ...(inside || stops === 0 ? [] : ['the stop after it is not in the main part']),
  ]
}

/** With the reader's own colours (CSS `forced-colors`), backgrounds and shadows are gone. */
async function forced(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' })
  const own = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => getComputedStyle(element).forcedColorAdjust === 'none')
      .map((element) => `keeps its own colours: ${element.outerHTML.slice(0, 160)}`),
  )
  const current = await page.locator('[aria-current]').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { textDecorationLine, fontWeight } = getComputedStyle(element)
        return textDecorationLine === 'none' && Number(fontWeight) < 600
      })
      .map((element) => `where one is, is told by colour alone: ${element.outerHTML}`),
  )
  return [...own, ...current]
}

/** 2.3.3: who asked for less motion sees none. */
async function motion(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element)
        return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0.01
      })
      .map((element) => `moves: ${element.outerHTML.slice(0, 160)}`),
  )
}

export const KEYBOARD: Barrier[] = [
  { without: 'all in reach of the keyboard, and seen to be', width: 1280, find: reach },
  { without: 'all in reach of the keyboard at 320 px', width: 320, find: reach },
  { without: 'a skip link that is seen and works', width: 1280, find: skip },
  { without: 'all its signs in the reader’s own colours', width: 1280, find: forced },
  { without: 'no motion for who wants none', width: 1280, find: motion },
]
