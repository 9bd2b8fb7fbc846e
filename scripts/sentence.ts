// How a script ends: a known problem as a sentence, anything else as what it is.
import { EnvironmentError } from '../lib/environment.ts'
import { LakeFailed } from './lake.ts'
import { PortTaken } from './listen.ts'

/** Waits for a script's work; a problem that its user can mend is told without a stack trace. */
export async function endWithSentence(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    const known =
      error instanceof EnvironmentError || error instanceof LakeFailed || error instanceof PortTaken
    console.error(known ? error.message : error)
    process.exit(1)
  }
}
