// How an asset is called: its file, its document and its addresses all follow from its content.

const SHA1 = '[a-f0-9]{40}'
const IMAGE = new RegExp(`^(${SHA1})-([1-9]\\d{0,6})x([1-9]\\d{0,6})\\.([a-z0-9]{1,8})$`)
const FILE = new RegExp(`^(${SHA1})\\.([a-z0-9]{1,8})$`)

export type AssetKind = 'images' | 'files'

export type AssetName = {
  kind: AssetKind
  /** The file, and the last part of its address: `<sha1>-<width>x<height>.<extension>`, `<sha1>.<extension>`. */
  fileName: string
  /** The document's `_id`: `image-<sha1>-<width>x<height>-<extension>`, `file-<sha1>-<extension>`. */
  documentId: string
  sha1: string
  extension: string
}

/** @param size width and height in pixels, once the picture is turned as its camera was held. */
export function imageName(
  sha1: string,
  size: { width: number; height: number },
  extension: string,
): AssetName {
  const stem = `${sha1}-${size.width}x${size.height}`
  return {
    kind: 'images',
    fileName: `${stem}.${extension}`,
    documentId: `image-${stem}-${extension}`,
    sha1,
    extension,
  }
}

export function fileName(sha1: string, extension: string): AssetName {
  return {
    kind: 'files',
    fileName: `${sha1}.${extension}`,
    documentId: `file-${sha1}-${extension}`,
    sha1,
    extension,
  }
}

/** The asset that a file's name is of, or undefined: a name that is none leads to no file. */
export function parseAssetName(name: string): AssetName | undefined {
  const image = IMAGE.exec(name)
  if (image) {
    const [, sha1 = '', width, height, extension = ''] = image
    return imageName(sha1, { width: Number(width), height: Number(height) }, extension)
  }
  const [, sha1 = '', extension = ''] = FILE.exec(name) ?? []
  return sha1 ? fileName(sha1, extension) : undefined
}

/** The asset that a document's `_id` is of, or undefined. */
export function parseAssetDocumentId(id: string): AssetName | undefined {
  const name = /^(?:image|file)-(.+)-([a-z0-9]{1,8})$/.exec(id)
  const parsed = name && parseAssetName(`${name[1]}.${name[2]}`)
  return parsed?.documentId === id ? parsed : undefined
}
