// Works out what webhooks send of a change, in a process: a filter or projection that is slow holds up
// neither editors nor readers, and can be stopped.
import type { ChildProcess } from 'node:child_process'
import { endProcess, startProcess } from '../process/start.ts'
import type { PayloadAnswer, PayloadRequest } from './payload-process.ts'

const START_SECONDS = 30
/** MiB of memory for a filter and projection. */
const MEMORY_MAX_MB = 256

export type PayloadPlace = { dataDir: string; projectId: string; dataset: string }

/** The filter or projection does not work on a document; the message says why. */
export class PayloadError extends Error {}

export class Payloads {
  readonly #place: PayloadPlace
  /** A filter and projection that take longer on one change are stopped. */
  readonly #seconds: number
  #child: ChildProcess | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(place: PayloadPlace, seconds: number) {
    this.#place = place
    this.#seconds = seconds
  }

  /**
   * The body to send, JSON; undefined when the filter leaves the change out. One is worked out after
   * the other.
   * @param read is called when it is its turn: many changes may be too much for the memory.
   * @throws PayloadError
   */
  async of(read: () => PayloadRequest): Promise<string | undefined> {
    const turn = this.#turn.then(() => this.#ask(read()))
    this.#turn = turn.catch(() => {})
    const answer = await turn
    if ('refused' in answer) throw new PayloadError(answer.refused)
    return answer.body
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#end()
    await this.#turn
  }

  async #ask(request: PayloadRequest): Promise<PayloadAnswer> {
    if (this.#closed) throw new PayloadError('the lake is being stopped')
    try {
      const child = this.#child ?? (await this.#start())
      const answer = messageOf(child, this.#seconds)
      child.send(request)
      return await answer
    } catch (error) {
      await this.#end()
      throw error
    }
  }

  /** The time that a process takes to start is not the query's. */
  async #start(): Promise<ChildProcess> {
    const { dataDir, projectId, dataset } = this.#place
    const module = new URL('./payload-process.ts', import.meta.url)
    const child = startProcess(module, [dataDir, projectId, dataset], MEMORY_MAX_MB)
    // Whoever waits for an answer hears of an error, too; without anybody it would end the lake.
    child.on('error', () => {})
    // One that ended while it had nothing to do is not asked again.
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined
    })
    this.#child = child
    await messageOf(child, START_SECONDS)
    return child
  }

  async #end(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (child) await endProcess(child)
  }
}

/** What a process says next. @throws PayloadError when it takes too long, or ends. */
function messageOf(child: ChildProcess, seconds: number): Promise<PayloadAnswer> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(late)
      child.off('message', take).off('error', broken).off('exit', gone)
    }
    const fail = (why: string) => {
      end()
      reject(new PayloadError(why))
    }
    const take = (answer: PayloadAnswer) => {
      end()
      resolve(answer)
    }
    const broken = ({ message }: Error) => fail(message)
    const gone = (code: number | null) =>
      fail(code === null ? `needed more than ${MEMORY_MAX_MB} MiB of memory` : 'its process ended')
    const late = setTimeout(() => fail(`took longer than ${seconds} s`), seconds * 1000)
    child.on('message', take).on('error', broken).on('exit', gone)
  })
}
