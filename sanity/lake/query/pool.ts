// The threads that answer queries, so that one that runs long neither holds up writes nor others, and
// can be stopped.
import { Worker } from 'node:worker_threads'
import { LakeError, refuse } from '../errors.ts'
import type { Answer } from './answer.ts'
import type { Done, Job } from './worker.ts'

/** Two queries that run too long leave one thread for the others. */
const THREADS_MAX = 3
/** Queries that wait for a thread; one more is refused. */
const WAITING_MAX = 2000
/** MiB of memory for what a query makes; one that needs more is stopped. */
const MEMORY_MAX_MB = 320

type Waiting = { job: Job; resolve: (answer: Answer) => void; reject: (error: Error) => void }
/** `work` is the query that the thread is at. */
type Thread = { worker: Worker; work?: (Waiting & { late: NodeJS.Timeout }) | undefined }

export class QueryPool {
  readonly #settings: { dataDir: string; querySeconds: number }
  readonly #threads = new Set<Thread>()
  readonly #waiting: Waiting[] = []
  #closed = false

  constructor(settings: { dataDir: string; querySeconds: number }) {
    this.#settings = settings
  }

  /** @throws LakeError what the query's own fault is, 408 when it took too long, 503 when too many wait. */
  ask(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#closed || this.#waiting.length >= WAITING_MAX) {
        reject(refuse(503, 'Service Unavailable', 'The lake has too many queries to answer'))
        return
      }
      this.#waiting.push({ job, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const { reject } of this.#waiting.splice(0)) reject(stopping())
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()))
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#closed) return
    const idle = [...this.#threads].find(({ work }) => !work)
    const thread = idle ?? (this.#threads.size < THREADS_MAX ? this.#start() : undefined)
    const waiting = thread && this.#waiting.shift()
    if (!thread || !waiting) return
    const { querySeconds } = this.#settings
    const stop = () =>
      this.#lose(thread, stopped(waiting.job, `took longer than ${querySeconds} s`))
    thread.work = { ...waiting, late: setTimeout(stop, querySeconds * 1000) }
    thread.worker.postMessage(waiting.job)
  }

  #start(): Thread {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { dataDir: this.#settings.dataDir },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MAX_MB },
      execArgv: [],
    })
    const thread: Thread = { worker }
    this.#threads.add(thread)
    worker.on('message', (done: Done) => this.#finish(thread, done))
    worker.on('error', (error: Error) => {
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const job = thread.work?.job
      const why = `needed more than ${MEMORY_MAX_MB} MiB of memory`
      this.#lose(thread, full && job ? stopped(job, why) : error)
    })
    worker.on('exit', () => this.#lose(thread, new Error('A thread for queries ended')))
    // A thread that waits for work does not keep the process alive.
    worker.unref()
    return thread
  }

  #finish(thread: Thread, done: Done): void {
    const { work } = thread
    thread.work = undefined
    if (!work) return
    clearTimeout(work.late)
    if ('answer' in done) work.resolve(done.answer)
    else {
      const { status, body } = done.refused
      work.reject(new LakeError(status, 'The query was refused', { ...body }))
    }
    this.#next()
  }

  /** Gives up a thread, and with it the query that it is at. */
  #lose(thread: Thread, error: Error): void {
    const { work } = thread
    thread.work = undefined
    this.#threads.delete(thread)
    void thread.worker.terminate()
    if (!work) return
    clearTimeout(work.late)
    work.reject(this.#closed ? stopping() : error)
    this.#next()
  }
}

const stopping = () => refuse(503, 'Service Unavailable', 'The lake is being stopped')

/** A client error, so that clients do not try again by themselves. */
function stopped({ question: { query } }: Job, why: string): LakeError {
  const description = `The query ${why} and was stopped`
  return new LakeError(408, description, {
    error: { type: 'queryTimeoutError', description, query, start: 0, end: query.length },
  })
}
