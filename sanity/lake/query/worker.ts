// Runs in a process of its own: answers one query after the other. A query that takes too long is
// stopped by ending the process (pool.ts).
import { z } from 'zod'
import type { IndexWish } from '../index/catalog.ts'
import { endWithLake } from '../process/end-with-lake.ts'
import { openForReading } from '../store/database.ts'
import { type Answer, answer, type Question } from './answer.ts'
import { asQueryError } from './errors.ts'
import { Reader } from './reader.ts'
import { Snapshot, type View } from './snapshot.ts'

export type Job = { question: Question; view: View }
export type Done = { answer: Answer } | { refused: { status: number; body: object } }
/** What the process says of its query: wishes, then how it ended. */
export type Said = Done | { wish: IndexWish }

/** UTF-16 code units of an answer. */
const RESULT_MAX = 100 * 1024 * 1024

const dataDir = z.string().parse(process.argv[2])
const reader = new Reader(openForReading(dataDir))

async function work({ question, view }: Job): Promise<Done> {
  try {
    const done = await reader.atOneMoment(() =>
      answer(question, new Snapshot(reader, view), (wish) => say({ wish })),
    )
    if (done.result.length > RESULT_MAX) throw new Error('the answer is too large; ask for less')
    return { answer: done }
  } catch (error) {
    const { status, body } = asQueryError(error, question.query)
    return { refused: { status, body } }
  }
}

process.on('message', (job: Job) => {
  void work(job).then(say)
})

function say(said: Said): void {
  process.send?.(said)
}

endWithLake()
