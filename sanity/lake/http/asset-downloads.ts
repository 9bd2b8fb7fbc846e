// Pictures and files for readers: `/images/...` with the parameters of `@sanity/image-url`, `/files/...`.
import { create as contentDisposition } from 'content-disposition'
import { type Context, Hono } from 'hono'
import { type AssetKind, type AssetName, parseAssetName } from '../assets/asset-name.ts'
import { imageQuery } from '../assets/image-parameters.ts'
import { mimeTypeOf } from '../assets/image-read.ts'
import { isMediaType } from '../assets/media-type.ts'
import type { LakeDocument } from '../document.ts'
import { notFound } from '../errors.ts'
import type { Parts } from './app.ts'
import { isKnown, sendFile } from './send-file.ts'
import type { LakeEnv } from './types.ts'

const FOREVER = 'public, max-age=31536000, immutable'
/** SVG may hold scripts; shown on its own, it can run none, and reach nothing. */
const NO_SCRIPTS =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"
/** Kinds that a browser could run. */
const ACTIVE = /html|xml|svg|script|css|flash|java|wasm/i

/** Whoever knows an asset's address may have it, as on hosted Sanity: it has the hash of its content. */
export function assetDownloads({ settings, files, images, store }: Parts): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()

  const asset = (context: Context<LakeEnv>, kind: AssetKind) => {
    const { project, dataset, name = '' } = context.req.param()
    const parsed = parseAssetName(name)
    const ours = project === settings.projectId && dataset === settings.dataset
    // Without its document an asset is deleted, even while its file is kept.
    const document = ours && parsed?.kind === kind ? store.get(parsed.documentId) : undefined
    if (!parsed || !document) throw notFound(`There is no "${name}" among the ${kind}`)
    return { name: parsed, document }
  }

  const original = async (context: Context<LakeEnv>, name: AssetName, headers: Headers) => {
    headers.set('etag', `"${name.sha1}"`)
    // @sanity/export compares it with what it was sent.
    headers.set('x-sanity-sha1', name.sha1)
    if (isKnown(context.req.raw, `"${name.sha1}"`)) return notModified(headers)
    const file = await files.find(name.fileName)
    if (!file) throw notFound(`The file of "${name.fileName}" is gone`)
    return sendFile(context.req.raw, file, headers)
  }

  // The last part is a name for people; it leads to the same picture.
  app.get('/images/:project/:dataset/:name/:title?', async (context) => {
    const { name, document } = asset(context, 'images')
    const parameters = new URL(context.req.url).searchParams
    const query = imageQuery(parameters)
    const headers = commonHeaders()
    const saved = downloadName(parameters, document, name)
    // An SVG is drawn anew only where another format is asked for.
    const asItIs = Object.keys(query).length === 0 || (name.extension === 'svg' && !query.fm)
    if (asItIs) {
      headers.set('content-type', mimeTypeOf(name.extension))
      if (saved) headers.set('content-disposition', contentDisposition(saved))
      return original(context, name, headers)
    }
    const wanted = images.want(name, query, acceptsWebp(context))
    const extension = wanted.format === 'pjpg' ? 'jpg' : wanted.format
    headers.set('content-type', mimeTypeOf(extension))
    headers.set('etag', `"${wanted.key}"`)
    if (query.auto) headers.append('vary', 'Accept')
    if (saved) {
      headers.set('content-disposition', contentDisposition(withExtension(saved, extension)))
    }
    if (isKnown(context.req.raw, `"${wanted.key}"`)) return notModified(headers)
    const send = async () => sendFile(context.req.raw, await images.file(wanted), headers)
    // Others may have pushed it out of the cache before it was opened.
    return send().catch((error) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return send()
      throw error
    })
  })

  app.get('/files/:project/:dataset/:name/:title?', async (context) => {
    const { name, document } = asset(context, 'files')
    const headers = commonHeaders()
    const { mimeType } = document
    // Whoever may write may have written anything into the document.
    const passive = typeof mimeType === 'string' && isMediaType(mimeType) && !ACTIVE.test(mimeType)
    headers.set('content-type', passive ? mimeType : 'application/octet-stream')
    // A file is for taking away: a page of our origin must never run what an editor uploaded.
    const saved = downloadName(new URL(context.req.url).searchParams, document, name)
    headers.set('content-disposition', contentDisposition(saved ?? originalName(document, name)))
    return original(context, name, headers)
  })

  return app
}

function commonHeaders(): Headers {
  return new Headers({
    'cache-control': FOREVER,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': NO_SCRIPTS,
  })
}

function notModified(headers: Headers): Response {
  headers.delete('content-type')
  return new Response(null, { status: 304, headers })
}

const acceptsWebp = (context: Context) =>
  /image\/webp(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(context.req.header('accept') ?? '')

/** What `dl` wants the file to be called; undefined without it. `?dl` and `?dl=true` mean its own name. */
function downloadName(query: URLSearchParams, document: LakeDocument, name: AssetName) {
  const asked = query.get('dl')
  if (asked === null || asked === 'false') return undefined
  return asked === '' || asked === 'true' ? originalName(document, name) : asked.toWellFormed()
}

function originalName({ originalFilename }: LakeDocument, { fileName }: AssetName): string {
  const known = typeof originalFilename === 'string' && originalFilename.trim()
  return known ? known.toWellFormed() : fileName
}

/** The name with the ending that says what the content is now. */
function withExtension(name: string, extension: string): string {
  const stem = name.replace(/\.(?:jpe?g|png|webp|gif|svg|tiff?|avif)$/i, '')
  return `${stem}.${extension}`
}
