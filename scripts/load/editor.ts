// Somebody who publishes, corrects and withdraws while all read, and looks whether the site says so at the next request.
import { setTimeout } from 'node:timers/promises'
import type { SanityClient } from '@sanity/client'
import { paragraphs, slug } from '../../sanity/seed/blocks.ts'

const PAUSE_MS = 1000
/** From the lake's answer until its webhook has come. */
const TOLD_MS = 5000
const LOOK_MS = 20

export class Editor {
  readonly #client: SanityClient
  readonly #url: string
  /** In milliseconds, from the lake's answer until the site shows it. */
  readonly took: number[] = []
  readonly errors: string[] = []

  constructor(client: SanityClient, url: string) {
    this.#client = client
    this.#url = url
  }

  /** A release after the other, each through its whole life. */
  async workUntil(moment: number): Promise<void> {
    for (let at = 0; Date.now() < moment; at += 1) {
      const _id = `load-${at}`
      const path = `/es/comunicados/carga-${at}`
      await this.#client.createOrReplace({
        _id,
        _type: 'release',
        kind: 'pressRelease',
        language: 'es',
        headline: `Comunicado de carga ${at}`,
        slug: slug(`carga-${at}`),
        dateline: { city: 'Quito', date: new Date().toISOString().slice(0, 10) },
        publishedAt: new Date().toISOString(),
        body: paragraphs(`Primera versión del texto ${at}.`),
      })
      await this.#shows(path, `Primera versión del texto ${at}.`)
      await setTimeout(PAUSE_MS)
      const body = paragraphs(`Segunda versión del texto ${at}.`)
      await this.#client.patch(_id).set({ body }).commit()
      await this.#shows(path, `Segunda versión del texto ${at}.`)
      await setTimeout(PAUSE_MS)
      const reason = `Se retira por error ${at}.`
      const withdrawn = { at: new Date().toISOString(), reason }
      await this.#client.patch(_id).set({ withdrawn }).commit()
      await this.#shows(path, reason)
      for (const list of ['/es', '/es/comunicados', '/es/feeds/rss.xml', path]) {
        await this.#hides(list, `versión del texto ${at}.`)
      }
      await setTimeout(PAUSE_MS)
    }
  }

  async #read(path: string): Promise<string> {
    return (await fetch(`${this.#url}${path}`)).text()
  }

  /** Shown by a page that was made just then, a withdrawal may still be on its way to the others. */
  async #hides(path: string, text: string): Promise<void> {
    const began = performance.now()
    while ((await this.#read(path)).includes(text)) {
      if (performance.now() - began > TOLD_MS) {
        this.errors.push(`${path} still shows "${text}" after ${TOLD_MS} ms`)
        return
      }
      await setTimeout(LOOK_MS)
    }
  }

  async #shows(path: string, text: string): Promise<void> {
    const began = performance.now()
    while (!(await this.#read(path)).includes(text)) {
      if (performance.now() - began > TOLD_MS) {
        this.errors.push(`${path} does not show "${text}" after ${TOLD_MS} ms`)
        return
      }
      await setTimeout(LOOK_MS)
    }
    this.took.push(performance.now() - began)
  }
}
