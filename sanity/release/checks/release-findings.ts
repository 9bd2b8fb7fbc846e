// Every check of a release, in the order of the form.
import type { Finding } from '../../checks/finding.ts'
import type { Say } from '../../studio/desk-language.ts'
import { checkAcronyms } from './acronyms.ts'
import { checkAddress } from './address.ts'
import type { ReleaseCheck } from './check.ts'
import { checkContact } from './contact.ts'
import { checkDateline } from './dateline.ts'
import { checkFigures } from './figures.ts'
import { checkFuture } from './future.ts'
import { checkLength } from './length.ts'
import { checkPictures } from './pictures.ts'
import type { StoredRelease } from './stored-release.ts'
import type { Surroundings } from './surroundings.ts'
import { checkTranslation } from './translation.ts'
import { checkWeekday } from './weekday.ts'

const CHECKS: ReleaseCheck[] = [
  checkLength,
  checkAddress,
  checkDateline,
  checkWeekday,
  checkAcronyms,
  checkTranslation,
  checkFuture,
  checkFigures,
  checkPictures,
  checkContact,
]

/** What the checks find in a release, besides what breaks its contract. */
export function releaseFindings(release: StoredRelease, around: Surroundings, say: Say): Finding[] {
  return CHECKS.flatMap((check) => check(release, around, say))
}
