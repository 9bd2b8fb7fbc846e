// Pictures and files: upload under `/v.../assets/...`, download under `/images/...`, `/files/...`.
import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { type Context, Hono } from 'hono'
import { mayWrite } from '../access/permissions.ts'
import { sha1 } from '../assets/files.ts'
import { asksForTransform, transformImage } from '../assets/image-transform.ts'
import { describeImage } from '../assets/image-upload.ts'
import type { Attributes } from '../document.ts'
import { badRequest, notFound, unauthorized } from '../errors.ts'
import type { Parts } from './app.ts'
import { ownAddress } from './host.ts'
import { insufficient } from './insufficient.ts'
import type { LakeEnv } from './types.ts'

const FOREVER = 'public, max-age=31536000, immutable'
/** SVG may hold scripts; shown on its own, it can run none. */
const NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

export function assetRoutes({ settings, files, store, writer }: Parts): Hono<LakeEnv> {
  const { projectId, dataset, publicUrl } = settings
  const app = new Hono<LakeEnv>()

  const keep = async (
    context: Context<LakeEnv>,
    document: Attributes,
    name: string,
    content: Buffer,
  ) => {
    const author = context.get('identity').id
    const known = store.get(document._id)
    if (known) return context.json({ document: known })
    await files.write(name, content)
    await writer.write({ author, dryRun: false }, async (changes) => {
      if (!changes.get(document._id)) changes.put(document)
    })
    return context.json({ document: store.get(document._id) ?? document })
  }

  app.post('/:version/assets/images/:dataset', async (context) => {
    const content = await bodyOf(context)
    const location = { base: ownAddress(context.req.raw, publicUrl), projectId, dataset }
    const { fileName, document } = await describeImage(
      content,
      context.req.query('filename'),
      location,
    )
    return keep(context, withDescription(document, context), fileName, content)
  })

  app.post('/:version/assets/files/:dataset', async (context) => {
    const content = await bodyOf(context)
    const assetId = sha1(content)
    const originalFilename = context.req.query('filename') ?? assetId
    const extension =
      extname(originalFilename)
        .slice(1)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
        .slice(0, 8) || 'bin'
    const name = `${assetId}.${extension}`
    const path = `files/${projectId}/${dataset}/${name}`
    const document: Attributes = {
      _id: `file-${assetId}-${extension}`,
      _type: 'sanity.fileAsset',
      assetId,
      extension,
      mimeType: context.req.header('content-type') ?? 'application/octet-stream',
      originalFilename,
      path,
      sha1hash: assetId,
      size: content.byteLength,
      uploadId: crypto.randomUUID(),
      url: `${ownAddress(context.req.raw, publicUrl)}/${path}`,
    }
    return keep(context, withDescription(document, context), name, content)
  })

  app.get('/images/:project/:dataset/:name', async (context) => {
    const name = context.req.param('name')
    const original = await files.read(name)
    if (!original) throw notFound(`There is no image "${name}"`)
    const query = context.req.query()
    const svg = name.endsWith('.svg')
    if (svg || !asksForTransform(query)) return send(context, original, mimeOf(name), query.dl)
    const accept = context.req.header('accept') ?? ''
    const { content, mimeType } = await transformImage(original, query, accept)
    return send(context, content, mimeType, query.dl)
  })

  app.get('/files/:project/:dataset/:name', async (context) => {
    const name = context.req.param('name')
    const content = await files.read(name)
    if (!content) throw notFound(`There is no file "${name}"`)
    // A file is for taking away: a page of our origin must never run what an editor uploaded.
    return send(context, content, 'application/octet-stream', context.req.query('dl') || name)
  })

  return app
}

function send(
  context: Context,
  content: Buffer,
  type: string,
  download: string | undefined,
): Response {
  const etag = `"${createHash('sha1').update(content).digest('base64url')}"`
  const headers = new Headers({
    'content-type': type,
    'cache-control': FOREVER,
    etag,
    vary: 'accept',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': NO_SCRIPTS,
  })
  if (download !== undefined) {
    headers.set(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(download)}`,
    )
  }
  if (context.req.header('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(content), { headers })
}

async function bodyOf(context: Context<LakeEnv>): Promise<Buffer> {
  const identity = context.get('identity')
  if (identity.kind === 'anonymous') throw unauthorized('Uploading needs a session or a token')
  if (!mayWrite(identity)) throw insufficient('create')
  const content = Buffer.from(await context.req.arrayBuffer())
  const announced = Number(context.req.header('content-length') ?? content.byteLength)
  if (content.byteLength === 0 || content.byteLength !== announced) {
    throw badRequest(`The upload is not whole: ${content.byteLength} of ${announced} bytes`)
  }
  return content
}

function withDescription(document: Attributes, context: Context): Attributes {
  const described: Attributes = { ...document }
  for (const name of ['title', 'description', 'label', 'creditLine']) {
    const value = context.req.query(name)
    if (value) described[name] = value
  }
  return described
}

const MIME_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  avif: 'image/avif',
}

const mimeOf = (name: string) => MIME_TYPES[extname(name).slice(1)] ?? 'application/octet-stream'
