// What a check has to say about a stored document, and where.
import type { Path } from 'sanity'

/** An error stops publishing, a warning explains, an info is good to know. */
export type Level = 'error' | 'warning' | 'info'

export type Finding = {
  level: Level
  /** The field in the Studio's form. */
  path: Path
  /** What is wrong and what to do, in the desk's language. */
  message: string
}
