// Runs in a thread of its own: answers one query after the other. A query that takes too long is
// stopped by ending the thread (pool.ts).
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openForReading } from '../store/database.ts'
import { type Answer, answer, type Question } from './answer.ts'
import { asQueryError } from './errors.ts'
import { Reader } from './reader.ts'
import { Snapshot, type View } from './snapshot.ts'

export type Job = { question: Question; view: View }
export type Done = { answer: Answer } | { refused: { status: number; body: object } }

/** UTF-16 code units of an answer. */
const RESULT_MAX = 100 * 1024 * 1024

const { dataDir } = z.object({ dataDir: z.string() }).parse(workerData)
const reader = new Reader(openForReading(dataDir))

async function work({ question, view }: Job): Promise<Done> {
  try {
    const done = await reader.atOneMoment(() => answer(question, new Snapshot(reader, view)))
    if (done.result.length > RESULT_MAX) throw new Error('the answer is too large; ask for less')
    return { answer: done }
  } catch (error) {
    const { status, body } = asQueryError(error, question.query)
    return { refused: { status, body } }
  }
}

parentPort?.on('message', (job: Job) => {
  void work(job).then((done) => parentPort?.postMessage(done))
})
