// What is checked of a minister's profile before it is published, besides its contract.
import { z } from 'zod'
import type { Finding } from '../checks/finding.ts'
import type { Question } from '../checks/question.ts'
import { maybe } from '../checks/stored.ts'
import { pictureFindings, storedFile, storedPicture } from '../image/checks.ts'
import type { Say } from '../studio/desk-language.ts'

const storedMinister = z.object({ portrait: maybe(storedPicture) })

/** What to ask of the portrait's file. */
export function portraitQuestion(document: unknown): Question {
  const { portrait } = storedMinister.parse(document)
  return {
    query: '*[_id == $file]{ _id, creditLine, licence }',
    params: { file: portrait?.asset?._ref ?? '' },
  }
}

/** A portrait with its credit and its licence. `answer` is that to the question. */
export function ministerFindings(document: unknown, answer: unknown, say: Say): Finding[] {
  const { portrait } = storedMinister.parse(document)
  const files = z.array(storedFile).parse(answer)
  return portrait
    ? pictureFindings(portrait, { path: ['portrait'], level: 'error', files }, say)
    : []
}
