// Uploads of pictures and files, under `/v.../assets/...`.
import { extname } from 'node:path'
import { type Context, Hono } from 'hono'
import { getExtension, getMimeType } from 'hono/utils/mime'
import pLimit from 'p-limit'
import { mayWrite } from '../access/permissions.ts'
import { type AssetName, fileName, imageName } from '../assets/asset-name.ts'
import type { Received } from '../assets/files.ts'
import { describeImage, parseMetadataNames } from '../assets/image-upload.ts'
import { isMediaType } from '../assets/media-type.ts'
import type { Attributes, Json } from '../document.ts'
import { notFound, unauthorized } from '../errors.ts'
import type { Parts } from './app.ts'
import { assetDownloads } from './asset-downloads.ts'
import { ownAddress } from './host.ts'
import { insufficient } from './insufficient.ts'
import type { LakeEnv } from './types.ts'

/** Pictures that are looked at, at once. With two being made, one of Node's four threads for files stays free. */
const DECODED_AT_ONCE = 1
const TEXT_MAX = 1000

export function assetRoutes(parts: Parts): Hono<LakeEnv> {
  const { settings, files, store, writer } = parts
  const app = new Hono<LakeEnv>()
  const decoding = pLimit(DECODED_AT_ONCE)

  /** Keeps file and document, both or none; what is known already stays as it is. */
  const keep = async (
    context: Context<LakeEnv>,
    received: Received,
    name: AssetName,
    details: { _type: string; [name: string]: Json },
  ) => {
    const path = `${name.kind}/${settings.projectId}/${settings.dataset}/${name.fileName}`
    const document: Attributes = {
      originalFilename: name.fileName,
      ...describedBy(context),
      ...details,
      _id: name.documentId,
      assetId: name.sha1,
      extension: name.extension,
      path,
      sha1hash: name.sha1,
      size: received.size,
      uploadId: crypto.randomUUID(),
      url: `${ownAddress(context.req.raw, settings.publicUrl)}/${path}`,
    }
    const isNew = await files.keep(received, name)
    try {
      if (!store.get(name.documentId)) {
        const { id: author } = context.get('identity')
        await writer.write({ author, dryRun: false }, async (changes) => {
          if (!changes.get(document._id)) changes.put(document)
        })
      }
    } catch (error) {
      if (isNew && !store.get(name.documentId)) await files.remove(name.fileName)
      throw error
    }
    return context.json({ document: store.get(name.documentId) ?? document })
  }

  app.use('/:version/assets/:kind/:dataset', async (context, next) => {
    const identity = context.get('identity')
    if (identity.kind === 'anonymous') throw unauthorized('Uploading needs a session or a token')
    if (!mayWrite(identity)) throw insufficient('create')
    const { dataset } = context.req.param()
    if (dataset !== settings.dataset) {
      throw notFound(`Dataset "${dataset}" not found: this lake has "${settings.dataset}"`)
    }
    await next()
  })

  app.post('/:version/assets/images/:dataset', async (context) => {
    const wanted = parseMetadataNames(context.req.queries('meta') ?? [])
    return files.receive(context.req.raw.body, announcedOf(context), async (received) => {
      const image = await decoding(() => describeImage(received.path, wanted))
      const { mimeType, metadata } = image
      const name = imageName(received.sha1, image, image.extension)
      return keep(context, received, name, { _type: 'sanity.imageAsset', mimeType, metadata })
    })
  })

  app.post('/:version/assets/files/:dataset', (context) =>
    files.receive(context.req.raw.body, announcedOf(context), (received) => {
      const { extension, mimeType } = fileKindOf(context)
      const name = fileName(received.sha1, extension)
      return keep(context, received, name, { _type: 'sanity.fileAsset', mimeType })
    }),
  )

  app.route('/', assetDownloads(parts))
  return app
}

function announcedOf(context: Context): number | undefined {
  const length = context.req.header('content-length')
  return length === undefined ? undefined : Number(length)
}

/** What the uploader says about the asset, as `@sanity/client` sends it. */
function describedBy(context: Context): { [name: string]: Json } {
  const given = (name: string) => context.req.query(name)?.slice(0, TEXT_MAX)
  const described: { [name: string]: Json } = {}
  for (const name of ['title', 'description', 'label', 'creditLine']) {
    const value = given(name)
    if (value) described[name] = value
  }
  const originalFilename = given('filename')
  if (originalFilename) described.originalFilename = originalFilename
  const [id, name, url] = [given('sourceId'), given('sourceName'), given('sourceUrl')]
  if (id && name) {
    described.source = { _type: 'sanity.assetSourceData', id, name, ...(url && { url }) }
  }
  return described
}

/** The kind that the sender names; else the one that the file's name means. */
function fileKindOf(context: Context): { extension: string; mimeType: string } {
  const sent = context.req.header('content-type') ?? ''
  const named = isMediaType(sent) ? sent : undefined
  const told = named === 'application/octet-stream' ? undefined : named
  const name = context.req.query('filename') ?? ''
  const given = extname(name).slice(1).toLowerCase()
  const ofType = told && getExtension(told.split(';')[0] ?? '')
  const extension = [given, ofType].find((one) => one && /^[a-z0-9]{1,8}$/.test(one)) ?? 'bin'
  return {
    extension,
    mimeType: told ?? getMimeType(`x.${extension}`) ?? 'application/octet-stream',
  }
}
