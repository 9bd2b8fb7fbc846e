// The pictures of a release, at its side and in its text.
import { pictureFindings } from '../../image/checks.ts'
import type { ReleaseCheck } from './check.ts'

export const checkPictures: ReleaseCheck = ({ images, body, fromArchive }, { files }, say) => {
  // Whose a picture of the archive is may be unknown for ever.
  const level = fromArchive ? 'warning' : 'error'
  return [
    ...images.map((picture) => ({ picture, path: ['images', picture.at] })),
    ...body
      .filter(({ _type }) => _type === 'figureImage')
      .map((picture) => ({ picture, path: ['body', picture.at] })),
  ].flatMap(({ picture, path }) => pictureFindings(picture, { path, level, files }, say))
}
