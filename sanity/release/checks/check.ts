// What a check of a release is given, and what it answers.
import type { Finding } from '../../checks/finding.ts'
import type { Say } from '../../studio/desk-language.ts'
import type { StoredRelease } from './stored-release.ts'
import type { Surroundings } from './surroundings.ts'

/** Pure: the same release and surroundings are answered the same. */
export type ReleaseCheck = (release: StoredRelease, around: Surroundings, say: Say) => Finding[]
