// From Publish to the page: how long a reader who asks again and again still sees the text before.
import { setTimeout } from 'node:timers/promises'
import type { SanityClient } from '@sanity/client'

/**
 * Publishes so many changes of a release's headline, at all parts of a second, and asks for the page until it says the
 * new one.
 * @returns milliseconds of each, from the lake's answer to the end of the page's.
 */
export async function timesToVisible(
  lake: SanityClient,
  id: string,
  url: string,
  times: number,
): Promise<number[]> {
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    // A cache that keeps until a second is over was asked anew just now: whoever publishes does not wait for that.
    await setTimeout((time / times) * 1000)
    const headline = `Muestra publicada ${Date.now()}-${time}`
    await lake.patch(id).set({ headline }).commit()
    const published = performance.now()
    while (!(await (await fetch(url)).text()).includes(headline)) {
      if (performance.now() - published > 60_000) throw new Error(`${url} does not change.`)
      await setTimeout(5)
    }
    taken.push(performance.now() - published)
  }
  return taken
}
