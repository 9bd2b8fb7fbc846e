// The processes that answer queries, so that one that runs long neither holds up writes nor others, and
// can be stopped.
import type { ChildProcess } from 'node:child_process'
import { LakeError, refuse } from '../errors.ts'
import type { IndexWish } from '../index/catalog.ts'
import { endProcess, startProcess } from '../process/start.ts'
import type { Answer } from './answer.ts'
import type { Done, Job, Said } from './worker.ts'

/** Two queries that run too long leave one process for the others. */
const PROCESSES_MAX = 3
/** Queries that wait for a process; one more is refused. */
const WAITING_MAX = 2000
/** MiB of memory for what a query makes; one that needs more is stopped. */
const MEMORY_MAX_MB = 224

type Waiting = {
  job: Job
  grant: (wish: IndexWish) => void
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}
/** `work` is the query that the process is at. */
type Answerer = { child: ChildProcess; work?: (Waiting & { late: NodeJS.Timeout }) | undefined }

export class QueryPool {
  readonly #settings: { dataDir: string; querySeconds: number }
  readonly #answerers = new Set<Answerer>()
  readonly #waiting: Waiting[] = []
  #closed = false

  constructor(settings: { dataDir: string; querySeconds: number }) {
    this.#settings = settings
  }

  /**
   * @param grant is told of the indexes that the query lacks, also when it is stopped for want of them.
   * @throws LakeError what the query's own fault is, 408 when it took too long, 503 when too many wait.
   */
  ask(job: Job, grant: (wish: IndexWish) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#closed || this.#waiting.length >= WAITING_MAX) {
        reject(refuse(503, 'Service Unavailable', 'The lake has too many queries to answer'))
        return
      }
      this.#waiting.push({ job, grant, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const { reject } of this.#waiting.splice(0)) reject(stopping())
    await Promise.all([...this.#answerers].map(({ child }) => endProcess(child)))
  }

  #next(): void {
    if (this.#closed) return
    const idle = [...this.#answerers].find(({ work }) => !work)
    if (!idle && this.#answerers.size >= PROCESSES_MAX) return
    const waiting = this.#waiting.shift()
    if (!waiting) return
    try {
      this.#give(idle ?? this.#start(), waiting)
    } catch (error) {
      // Called by a timer, it would end the lake.
      waiting.reject(error)
      this.#next()
    }
  }

  /** @throws Error when V8 cannot write down the job, which leaves the process to the next one. */
  #give(answerer: Answerer, waiting: Waiting): void {
    const { child } = answerer
    // One that could not be started, or is about to end, says so by itself.
    if (child.connected) child.send(waiting.job)
    const { querySeconds } = this.#settings
    const stop = () =>
      this.#lose(answerer, stopped(waiting.job, `took longer than ${querySeconds} s`))
    answerer.work = { ...waiting, late: setTimeout(stop, querySeconds * 1000) }
  }

  #start(): Answerer {
    const worker = new URL('./worker.ts', import.meta.url)
    const child = startProcess(worker, [this.#settings.dataDir], MEMORY_MAX_MB)
    const answerer: Answerer = { child }
    this.#answerers.add(answerer)
    child.on('message', (said: Said) => {
      if ('wish' in said) answerer.work?.grant(said.wish)
      else this.#finish(answerer, said)
    })
    child.on('error', (error) => this.#lose(answerer, error))
    child.on('exit', (code, signal) => {
      const job = answerer.work?.job
      const why = `needed more than ${MEMORY_MAX_MB} MiB of memory`
      const ended = new Error(`A process for queries ended: ${signal ?? code}`)
      // Whatever the signal is: without memory V8 ends by several (`OUT_OF_MEMORY`).
      this.#lose(answerer, signal && job ? stopped(job, why) : ended)
    })
    return answerer
  }

  #finish(answerer: Answerer, done: Done): void {
    const { work } = answerer
    answerer.work = undefined
    if (!work) return
    clearTimeout(work.late)
    if ('answer' in done) work.resolve(done.answer)
    else {
      const { status, body } = done.refused
      work.reject(new LakeError(status, 'The query was refused', { ...body }))
    }
    this.#next()
  }

  /** Gives up a process, and with it the query that it is at. */
  #lose(answerer: Answerer, error: Error): void {
    const { work } = answerer
    answerer.work = undefined
    this.#answerers.delete(answerer)
    answerer.child.kill('SIGKILL')
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
