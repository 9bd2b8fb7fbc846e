// Who made a picture, what may be done with it, and what it shows. A picture of the
// archive may be published without credit and licence, with a warning; any other may not.
// Credit and licence belong to the file, where the media browser keeps them, and come along to every
// release; a use of the picture may say its own. The text that tells what is to be seen belongs to
// the use: it depends on the language and on what the picture is there for.
import { z } from 'zod'

const said = z.string().trim().min(1).optional().catch(undefined)

const useOfPicture = z.object({ alt: said, credit: said, licence: said })

/** What a file says of itself, as stored in its `sanity.imageAsset`. */
export const fileRights = z.object({ creditLine: said, licence: said })

export type FileRights = z.infer<typeof fileRights>

/** Names of the fields of a picture. */
export type Lacking = keyof z.infer<typeof useOfPicture>

/**
 * What a picture lacks before it may be published, given its value as stored in the document and
 * its file's `sanity.imageAsset` as stored (undefined where there is none).
 */
export function lackingOf(picture: unknown, file: unknown): Lacking[] {
  const use = useOfPicture.parse(picture ?? {})
  const { creditLine, licence } = fileRights.parse(file ?? {})
  const rights = { ...use, credit: use.credit ?? creditLine, licence: use.licence ?? licence }
  return useOfPicture.keyof().options.filter((name) => !rights[name])
}
