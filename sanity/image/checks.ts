// A picture goes out with who made it and what the press may do with it.
import type { Path } from 'sanity'
import { z } from 'zod'
import type { Finding, Level } from '../checks/finding.ts'
import { maybe } from '../checks/stored.ts'
import type { Words } from '../studio/choices.ts'
import type { Say } from '../studio/desk-language.ts'
import { fileRights, lackingOf } from './rights.ts'

const text = maybe(z.string().trim().min(1))

export const storedPicture = z.object({
  asset: maybe(z.object({ _ref: z.string() })),
  credit: text,
  licence: text,
})

type StoredPicture = z.infer<typeof storedPicture>

/** What the files of pictures say of themselves. */
export const storedFile = fileRights.extend({ _id: z.string() })

export type StoredFile = z.infer<typeof storedFile>

const MISSING: Record<'credit' | 'licence', Words> = {
  credit: [
    'La imagen no dice de quién es. Escriba el crédito: quién la tomó o qué institución la entrega.',
    'The picture does not say whose it is. Write the credit: who took it, or which institution gives it out.',
  ],
  licence: [
    'La imagen no dice qué puede hacer la prensa con ella. Escriba la licencia: «Uso libre citando la fuente», «CC BY 4.0».',
    'The picture does not say what the press may do with it. Write the licence: “Free to use with credit”, “CC BY 4.0”.',
  ],
}

type Place = { path: Path; level: Level; files: StoredFile[] }

/** That a picture at a place of a document, or its file, says its credit and its licence. */
export function pictureFindings(
  picture: StoredPicture,
  { path, level, files }: Place,
  say: Say,
): Finding[] {
  const { asset } = picture
  if (!asset) return []
  const lacking = lackingOf(
    picture,
    files.find(({ _id }) => _id === asset._ref),
  )
  return (['credit', 'licence'] as const)
    .filter((field) => lacking.includes(field))
    .map((field) => ({ level, path: [...path, field], message: say(...MISSING[field]) }))
}
