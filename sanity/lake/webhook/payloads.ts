// Works out what webhooks send of a change, in a process: a filter or projection that is slow holds up
// neither editors nor readers, and can be stopped.
import type { ChildProcess } from 'node:child_process'
import { endProcess, OUT_OF_MEMORY, startProcess } from '../process/start.ts'
import type { PayloadAnswer, PayloadRequest } from './payload-process.ts'

const START_SECONDS = 30
/** MiB of memory for a filter and projection. */
const MEMORY_MAX_MB = 256
/** How a process ends by a fault of the machine's code that it runs. */
const CRASHES: unknown[] = ['SIGSEGV', 'SIGBUS']

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
   * @throws PayloadError; any other Error when it is not the query's fault: the process could not be
   * started, or something else ended it.
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
    if (this.#closed) throw new Error('The lake is being stopped')
    try {
      const child = this.#child ?? (await this.#start())
      // May throw; so nobody waits for an answer yet.
      child.send(request)
      return await messageOf(child, this.#seconds, PayloadError)
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
    await messageOf(child, START_SECONDS, Error)
    return child
  }

  async #end(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (child) await endProcess(child)
  }
}

/**
 * What a process says next.
 * @throws Fault when it takes too long, needs too much memory or crashes; Error when it ends otherwise.
 */
function messageOf(
  child: ChildProcess,
  seconds: number,
  Fault: new (message: string) => Error,
): Promise<PayloadAnswer> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(late)
      child.off('message', take).off('error', fail).off('exit', gone)
    }
    const fail = (error: Error) => {
      end()
      reject(error)
    }
    const take = (answer: PayloadAnswer) => {
      end()
      resolve(answer)
    }
    const gone = (code: number | null, signal: string | null) => {
      if (OUT_OF_MEMORY.includes(signal)) {
        fail(new Fault(`needed more than ${MEMORY_MAX_MB} MiB of memory`))
      } else if (CRASHES.includes(signal)) {
        fail(new Fault(`ended its process by ${signal}`))
      } else fail(new Error(`The process for webhooks ended: ${signal ?? code}`))
    }
    const late = setTimeout(() => fail(new Fault(`took longer than ${seconds} s`)), seconds * 1000)
    child.on('message', take).on('error', fail).on('exit', gone)
  })
}
