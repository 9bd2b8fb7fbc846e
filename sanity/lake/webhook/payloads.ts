// Works out what webhooks send of a change, in a thread: a filter or projection that is slow holds up
// neither editors nor readers, and can be stopped.
import { Worker } from 'node:worker_threads'
import type { PayloadAnswer, PayloadPlace, PayloadRequest } from './payload-thread.ts'

const START_SECONDS = 30
/** MiB of memory for the thread. */
const MEMORY_MAX_MB = 256

/** The filter or projection does not work on a document; the message says why. */
export class PayloadError extends Error {}

export class Payloads {
  readonly #place: PayloadPlace
  /** A filter and projection that take longer on one change are stopped. */
  readonly #seconds: number
  #worker: Worker | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(place: PayloadPlace, seconds: number) {
    this.#place = place
    this.#seconds = seconds
  }

  /**
   * The body to send, JSON; undefined when the filter leaves the change out. One is worked out after
   * the other.
   * @throws PayloadError
   */
  async of(request: PayloadRequest): Promise<string | undefined> {
    const turn = this.#turn.then(() => this.#ask(request))
    this.#turn = turn.catch(() => {})
    const answer = await turn
    if ('refused' in answer) throw new PayloadError(answer.refused)
    return answer.body
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#worker?.terminate()
    await this.#turn
  }

  async #ask(request: PayloadRequest): Promise<PayloadAnswer> {
    if (this.#closed) throw new PayloadError('the lake is being stopped')
    try {
      const worker = this.#worker ?? (await this.#start())
      worker.postMessage(request)
      const answer = await messageOf(worker, this.#seconds)
      return answer
    } catch (error) {
      void this.#worker?.terminate()
      this.#worker = undefined
      throw error
    }
  }

  /** The time that a thread takes to start is not the query's. */
  async #start(): Promise<Worker> {
    const worker = new Worker(new URL('./payload-thread.ts', import.meta.url), {
      workerData: this.#place,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MAX_MB },
      execArgv: [],
    })
    // Whoever waits for an answer hears of an error, too; without anybody it would end the process.
    worker.on('error', () => {})
    // A thread that waits for work does not keep the process alive.
    worker.unref()
    this.#worker = worker
    await messageOf(worker, START_SECONDS)
    return worker
  }
}

/** What a thread says next. @throws PayloadError when it takes too long, or ends. */
function messageOf(worker: Worker, seconds: number): Promise<PayloadAnswer> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(late)
      worker.off('message', take).off('error', broken).off('exit', gone)
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
    const gone = () => fail('the thread for it ended')
    const late = setTimeout(() => fail(`took longer than ${seconds} s`), seconds * 1000)
    worker.on('message', take).on('error', broken).on('exit', gone)
  })
}
