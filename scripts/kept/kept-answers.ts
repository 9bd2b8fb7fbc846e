// What the site answered a moment ago is given again as it is: a warm page costs no render, no look into Next's cache
// and no compression, and those who ask for one address at the same time get one answer. Where the lake cannot be read,
// it is given for as long as that lasts.
import type { OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { GONE_HEADER, type Gone, goneIn } from '../../lib/content/gone.ts'
import { isWebhook } from '../address.ts'
import { sharedAddress } from './asked-for.ts'
import { KeptAnswer } from './kept-answer.ts'
import { givenLate, lakeHangs, mayShow } from './last-good.ts'
import type { Renderer } from './renderer.ts'

/** Other instances, and a webhook that went to one of them, are heard of within that time. */
const KEPT_MS = 1000

/** An address that is asked for twice within that time is wanted, for as long again. */
const WANTED_MS = 2 * KEPT_MS
/** So many of those are made anew at once after a change; the others when they are asked for. */
const WANTED_MOST = 10

/** Bytes of all that is kept. */
const MOST = 256 * 1024 * 1024
const LARGEST = 8 * 1024 * 1024
/** What an entry takes beside its body: its headers, and the cache's own notes. */
const OF_ENTRY = 3000

/** What may be sent to everybody who asks at the same moment, even if it is kept for nobody after. */
const SHARED = [200, 400, 404, 500, 503]

/** Said to nginx (docs/nginx.conf) while a change is looked into, and of what was begun before it: it may be of before. */
const FOR_NOW = { 'x-accel-expires': '0' }

type Entry = {
  answer: KeptAnswer
  madeAt: number
  generation: number
  /** By readers. */
  demand: { askedAt: number; wantedUntil: number }
}
/** What is sent, with headers of this time alone. */
type Given = { answer: KeptAnswer; over?: OutgoingHttpHeaders } | undefined
type Flight = { generation: number; given: Promise<Given> }

export class KeptAnswers {
  readonly #render: Renderer
  readonly #entries = new LRUCache<string, Entry>({
    maxSize: MOST,
    sizeCalculation: ({ answer }, address) => answer.size + OF_ENTRY + 2 * address.length,
    maxEntrySize: LARGEST,
  })
  readonly #flights = new Map<string, Flight>()
  /** What was made of an older one says nothing of the last change. */
  #generation = 0
  /** The changes that took something away. */
  #losses = 0
  /** Webhooks that are not answered yet. */
  #underWay = 0

  constructor(render: Renderer) {
    this.#render = render
  }

  /** Answers with what is kept or made for all; what cannot be shared is left to `alone`. */
  listener(alone: RequestListener): RequestListener {
    const forOne: RequestListener = (request, response) => {
      // Of what its address does not say nginx knows little (docs/nginx.conf).
      response.setHeader('x-accel-expires', '0')
      this.#render.noteAlone(request.url ?? '', response)
      alone(request, response)
    }
    return (request, response) => {
      if (isWebhook(request)) return alone(request, this.#forgettingAt(response))
      const address = sharedAddress(request)
      if (address === undefined) return forOne(request, response)
      const entry = this.#entries.get(address)
      if (entry) noteDemand(entry)
      const generation = this.#generation
      if (entry && this.#isFresh(entry)) {
        return entry.answer.send(request, response, this.#forNow(generation))
      }
      this.#inTime(address).then(
        (given) =>
          given
            ? given.answer.send(request, response, given.over ?? this.#forNow(generation))
            : forOne(request, response),
        (error: unknown) => {
          console.error(`No answer could be made for ${address}:`, error)
          forOne(request, response)
        },
      )
    }
  }

  /**
   * Something has changed: what was made before is given to nobody any more while anything newer can be made, and
   * what may show what is gone not even then. What many want is made anew at once: a cache in front, which asks once a
   * second (docs/nginx.conf), would be kept waiting for it, and with it all its readers.
   */
  forget(gone: Gone): void {
    this.#generation += 1
    this.#render.outdate()
    const wanted = this.#wanted()
    if (gone.length > 0) {
      this.#losses += 1
      for (const [address, { answer }] of this.#entries.entries()) {
        if (mayShow(gone, address, answer)) this.#entries.delete(address)
      }
    }
    for (const address of wanted) {
      this.#made(address).catch((error: unknown) =>
        console.error(`No answer could be made for ${address}:`, error),
      )
    }
  }

  /** Of what is being made already nothing more is begun: it may be many changes at once. */
  #wanted(): string[] {
    const now = Date.now()
    return [...this.#entries.entries()]
      .filter(([address, { demand }]) => demand.wantedUntil > now && !this.#flights.has(address))
      .slice(0, WANTED_MOST)
      .map(([address]) => address)
  }

  /** Whoever told of a change sees it when that is answered. */
  #forgettingAt(response: ServerResponse): ServerResponse {
    const { end } = response
    let isTold = false
    this.#underWay += 1
    response.once('close', () => {
      this.#underWay -= 1
      // Who told of it hung up before it was answered.
      if (!isTold) this.forget('anything')
    })
    return Object.assign(response, {
      end: (...args: unknown[]) => {
        isTold = true
        const tags = String(response.getHeader(GONE_HEADER) ?? '').split(',')
        if (response.statusCode === 200) this.forget(goneIn(tags))
        // One that failed may have been of anything. What was refused is of nothing.
        else if (response.statusCode >= 500) this.forget('anything')
        return Reflect.apply(end, response, args)
      },
    })
  }

  #isFresh({ generation, madeAt }: Entry): boolean {
    // Less than nothing where the clock was set back.
    const age = Date.now() - madeAt
    return generation === this.#generation && age >= 0 && age < KEPT_MS
  }

  /** What is said besides of an answer that was begun in a generation. */
  #forNow(generation: number): OutgoingHttpHeaders | undefined {
    return this.#underWay > 0 || generation !== this.#generation ? FOR_NOW : undefined
  }

  /** What is made now; the last good one where the lake lets everybody wait. */
  async #inTime(address: string): Promise<Given> {
    const made = this.#made(address)
    if (!this.#entries.has(address)) return made
    const done = new AbortController()
    try {
      const given = await Promise.race([made, lakeHangs(done.signal)])
      return given === 'hangs' ? (this.#lastGood(address) ?? made) : given
    } finally {
      done.abort()
      // What is made for nobody any more has told the log why it failed.
      made.catch(() => {})
    }
  }

  #lastGood(address: string): Given {
    const entry = this.#entries.get(address)
    return entry && { answer: entry.answer, over: givenLate(entry.madeAt, Date.now()) }
  }

  /** Undefined where it is not for everybody. Whoever asks after a change gets what was made after it. */
  #made(address: string): Promise<Given> {
    const under = this.#flights.get(address)
    if (under?.generation === this.#generation) return under.given
    const flight = { generation: this.#generation, given: this.#make(address) }
    this.#flights.set(address, flight)
    const done = () => {
      if (this.#flights.get(address) === flight) this.#flights.delete(address)
    }
    flight.given.then(done, done)
    return flight.given
  }

  async #make(address: string): Promise<Given> {
    const generation = this.#generation
    const losses = this.#losses
    const madeAt = Date.now()
    const { status, headers, body } = await this.#render.answer(address)
    const made = new KeptAnswer(status, headers, body)
    if (made.isForAll) {
      const before = this.#entries.get(address)
      if (before) made.takeOver(before.answer)
      const isNewest = !before || before.generation <= generation
      // What was made while something went may show it.
      if (losses === this.#losses && isNewest) {
        const demand = before?.demand ?? { askedAt: madeAt, wantedUntil: 0 }
        this.#entries.set(address, { answer: made, madeAt, generation, demand })
      }
      return { answer: made }
    }
    if (status >= 500) {
      const last = this.#lastGood(address)
      if (last) return last
    } else {
      // Something else is there now, or nothing, whoever told of it: what was there must not come back.
      this.#entries.delete(address)
    }
    return SHARED.includes(status) && made.isForAnybody ? { answer: made } : undefined
  }
}

function noteDemand({ demand }: Entry): void {
  const now = Date.now()
  if (now - demand.askedAt < WANTED_MS) demand.wantedUntil = now + WANTED_MS
  demand.askedAt = now
}
