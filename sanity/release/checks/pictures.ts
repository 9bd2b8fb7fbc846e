// The pictures of a release, at its side and in its text.
import { pictureFindings } from '../../image/checks.ts'
import type { ReleaseCheck } from './check.ts'

export const checkPictures: ReleaseCheck = ({ images, body, fromArchive }, _, say) => {
  // Whose a picture of the archive is may be unknown for ever.
  const level = fromArchive ? 'warning' : 'error'
  return [
    ...images.flatMap((picture) => pictureFindings(picture, ['images', picture.at], level, say)),
    ...body
      .filter(({ _type }) => _type === 'figureImage')
      .flatMap((picture) => pictureFindings(picture, ['body', picture.at], level, say)),
  ]
}
