// What is checked of a minister's profile before it is published, besides its contract.
import { z } from 'zod'
import type { Finding } from '../checks/finding.ts'
import { maybe } from '../checks/stored.ts'
import { pictureFindings, storedPicture } from '../image/checks.ts'
import type { Say } from '../studio/desk-language.ts'

const storedMinister = z.object({ portrait: maybe(storedPicture) })

/** A portrait with its credit and its licence. */
export function ministerFindings(document: unknown, say: Say): Finding[] {
  const { portrait } = storedMinister.parse(document)
  return portrait ? pictureFindings(portrait, ['portrait'], 'error', say) : []
}
