// Transformed images, made once and kept on disk for a while.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import pLimit from 'p-limit'
import sharp from 'sharp'
import { notFound, refuse } from '../errors.ts'
import type { AssetName } from './asset-name.ts'
import { type CachedFile, DiskCache } from './disk-cache.ts'
import type { AssetFiles } from './files.ts'
import { type ImageParameters, parseImageParameters } from './image-parameters.ts'
import { type OutputFormat, outputFormat, transformImage } from './image-transform.ts'

/** A transform keeps a processor busy and holds pixels in memory: a burst of them waits its turn. */
const AT_ONCE = 2
const WAITING_MAX = 200

/** Another version of the library may make other pictures of the same address. */
const MADE_BY = `${sharp.versions.sharp} ${sharp.versions.vips}`

export type WantedImage = {
  /** Of the original, the parameters and the format: the same key, the same picture. */
  key: string
  original: AssetName
  parameters: ImageParameters
  format: OutputFormat
}

export class TransformedImages {
  readonly #files: AssetFiles
  readonly #cache: DiskCache
  readonly #limit = pLimit(AT_ONCE)

  /** @param sizeMax bytes of the pictures kept in the data folder. */
  constructor(files: AssetFiles, dataDir: string, sizeMax: number) {
    this.#files = files
    this.#cache = new DiskCache(join(dataDir, 'image-cache'), sizeMax)
  }

  /**
   * What an address asks for; nothing is made yet.
   * @param query the parameters, as `imageQuery` sorts them.
   * @throws LakeError 400 naming a parameter that makes no sense.
   */
  want(original: AssetName, query: Record<string, string>, acceptsWebp: boolean): WantedImage {
    const parameters = parseImageParameters(query)
    const format = outputFormat(original.extension, parameters, acceptsWebp)
    const told = JSON.stringify([original.fileName, query, format, MADE_BY])
    const key = createHash('sha256').update(told).digest('base64url')
    return { key, original, parameters, format }
  }

  /**
   * @throws LakeError 400 when a parameter does not fit the image, 404 without its file, 503 when too
   * many others are waiting.
   */
  async file({ key, original, parameters, format }: WantedImage): Promise<CachedFile> {
    const source = await this.#files.find(original.fileName)
    if (!source) throw notFound(`The file of image "${original.fileName}" is gone`)
    return this.#cache.file(key, () => {
      if (this.#limit.pendingCount >= WAITING_MAX) {
        throw refuse(503, 'Service Unavailable', 'Too many images are being made; try again soon')
      }
      return this.#limit(() => transformImage(source.path, parameters, format))
    })
  }

  close(): Promise<void> {
    return this.#cache.close()
  }
}
