// How a script ends: a known problem as a sentence, anything else as what it is.
import { EnvironmentError } from '../lib/environment.ts'
import { NoDataset } from './dataset.ts'
import { LakeFailed } from './lake.ts'
import { PortTaken } from './listen.ts'

const KNOWN = [EnvironmentError, LakeFailed, NoDataset, PortTaken]

/** Waits for a script's work; a problem that its user can mend is told without a stack trace. */
export async function endWithSentence(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    const known = KNOWN.some((problem) => error instanceof problem)
    console.error(known && error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
