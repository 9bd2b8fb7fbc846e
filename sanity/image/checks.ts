// A picture goes out with who made it and what the press may do with it.
import type { Path } from 'sanity'
import { z } from 'zod'
import type { Finding, Level } from '../checks/finding.ts'
import { maybe } from '../checks/stored.ts'
import type { Say } from '../studio/desk-language.ts'

const text = maybe(z.string().trim().min(1))

export const storedPicture = z.object({
  asset: maybe(z.object({ _ref: z.string() })),
  credit: text,
  licence: text,
})

type StoredPicture = z.infer<typeof storedPicture>

/** That a picture at a place of a document says its credit and its licence. */
export function pictureFindings(
  { asset, credit, licence }: StoredPicture,
  path: Path,
  level: Level,
  say: Say,
): Finding[] {
  if (!asset) return []
  return [
    ...(credit
      ? []
      : [
          {
            level,
            path: [...path, 'credit'],
            message: say(
              'La imagen no dice de quién es. Escriba el crédito: quién la tomó o qué institución la entrega.',
              'The picture does not say whose it is. Write the credit: who took it, or which institution gives it out.',
            ),
          },
        ]),
    ...(licence
      ? []
      : [
          {
            level,
            path: [...path, 'licence'],
            message: say(
              'La imagen no dice qué puede hacer la prensa con ella. Escriba la licencia: «Uso libre citando la fuente», «CC BY 4.0».',
              'The picture does not say what the press may do with it. Write the licence: “Free to use with credit”, “CC BY 4.0”.',
            ),
          },
        ]),
  ]
}
