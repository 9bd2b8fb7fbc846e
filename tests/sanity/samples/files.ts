// The files of the samples as if a lake had them, for tests without one.
import type { SampleFiles } from '#sanity/samples/files.ts'
import { ref } from '#sanity/seed/blocks.ts'

const IMAGE = 'image-0-1800x1200-png'
const FILE = 'file-0-csv'
const picture = { _type: 'figureImage' as const, asset: ref(IMAGE) }

export const FILES: SampleFiles = {
  landscapes: [picture],
  portraits: [picture],
  table: { _type: 'attachment', asset: ref(FILE) },
}

export const FILE_DOCUMENTS = [
  { _id: IMAGE, _type: 'sanity.imageAsset' },
  { _id: FILE, _type: 'sanity.fileAsset' },
]
