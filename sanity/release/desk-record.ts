// What the desk's actions have written into a release: nobody types it, and the published document's
// word counts, not that of a draft that may have been made before.
import { z } from 'zod'

const correction = z.looseObject({ at: z.string().nullish(), version: z.number().nullish() })

const deskRecord = z.object({
  publishedAt: z.string().nullish(),
  fromArchive: z.boolean().nullish(),
  corrections: z.array(correction).nullish(),
  withdrawn: z.looseObject({ at: z.string().nullish(), reason: z.string().nullish() }).nullish(),
})

export type DeskRecord = z.infer<typeof deskRecord>

/** @throws ZodError when something else than the desk wrote into it. */
export const deskRecordOf = (document: unknown): DeskRecord => deskRecord.parse(document)
