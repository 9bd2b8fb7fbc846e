// What is checked of a minister's profile before it is published, besides its contract.
import { z } from 'zod'
import type { Finding } from '../checks/finding.ts'
import type { Question } from '../checks/question.ts'
import { items, maybe } from '../checks/stored.ts'
import { pictureFindings, storedFile, storedPicture } from '../image/checks.ts'
import type { Say } from '../studio/desk-language.ts'

const text = maybe(z.string().trim().min(1))

const storedMinister = z.object({
  portrait: maybe(storedPicture),
  pressPictures: items(storedPicture),
  spokespersons: items(z.object({ phone: text, email: text })),
})

type StoredMinister = z.infer<typeof storedMinister>

/** What to ask of the files of the portrait and of the pictures for the press. */
export function picturesQuestion(document: unknown): Question {
  const files = picturesOf(storedMinister.parse(document))
  return {
    query: '*[_id in $files]{ _id, creditLine, licence }',
    params: { files: files.flatMap(({ picture }) => picture.asset?._ref ?? []) },
  }
}

/**
 * Pictures with their credit and licence, and spokespersons who can be reached. `answer` is that to the
 * question.
 */
export function ministerFindings(document: unknown, answer: unknown, say: Say): Finding[] {
  const stored = storedMinister.parse(document)
  const files = z.array(storedFile).parse(answer)
  const pictures = picturesOf(stored).flatMap(({ picture, path }) =>
    pictureFindings(picture, { path, level: 'error', files }, say),
  )
  return [...pictures, ...unreachable(stored, say)]
}

function picturesOf({ portrait, pressPictures }: StoredMinister) {
  return [
    ...(portrait ? [{ picture: portrait, path: ['portrait'] }] : []),
    ...pressPictures.map((picture) => ({ picture, path: ['pressPictures', picture.at] })),
  ]
}

function unreachable({ spokespersons }: StoredMinister, say: Say): Finding[] {
  return spokespersons
    .filter(({ phone, email }) => !phone && !email)
    .map(({ at }) => ({
      level: 'warning',
      path: ['spokespersons', at],
      message: say(
        'La prensa no puede llamar ni escribir a esta persona: falta un teléfono o un correo.',
        'The press can neither call nor write to this person: a telephone or an email is missing.',
      ),
    }))
}
