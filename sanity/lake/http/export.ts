// `/data/export/:dataset`: every document, one JSON text a line (NDJSON), as @sanity/export and the
// `sanity` command line read it.
import { setImmediate } from 'node:timers/promises'
import { Hono } from 'hono'
import type { LakeDocument } from '../document.ts'
import { unauthorized } from '../errors.ts'
import { everyDocument } from '../store/every-document.ts'
import type { Parts } from './app.ts'
import type { LakeEnv } from './types.ts'

/** Bytes that are gathered before they are sent, about. */
const CHUNK = 64 * 1024
/** Documents that are read before others get a turn, sent or left out. */
const ROWS = 100

/**
 * The stream reads documents as fast as its reader takes them, and holds one chunk in memory.
 * `?types=a,b` leaves out the others. `?nextCursor=` (the mode "cursor") gets everything at once, which
 * is a last page.
 */
export function exportRoutes({ settings }: Pick<Parts, 'settings'>) {
  const app = new Hono<LakeEnv>()

  app.get('/data/export/:dataset', (context) => {
    if (context.get('identity').kind === 'anonymous') {
      throw unauthorized('An export needs a session or a token')
    }
    const types = context.req.query('types')?.split(',')
    const base = reachedAs(new URL(context.req.url), settings.publicUrl)
    // By id: the same documents make the same bytes, whatever order they were written in.
    const documents = everyDocument(settings.dataDir)
    return new Response(ndjson(linesOf(documents, { types, base })), {
      headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
    })
  })

  return app
}

/** The lake's address as the exporter reached it: behind a proxy the request does not tell TLS. */
function reachedAs({ host, origin }: URL, publicUrl: string | undefined): string {
  return publicUrl && new URL(publicUrl).host === host ? publicUrl : origin
}

/** A line for each document; an empty text for one that is left out. */
function* linesOf(
  documents: Iterable<LakeDocument>,
  { types, base }: { types: string[] | undefined; base: string },
): Generator<string> {
  for (const document of documents) {
    const wanted = !types || types.includes(document._type)
    yield wanted ? `${JSON.stringify(exported(document, base))}\n` : ''
  }
}

/**
 * What the lake added comes first, so that a document that is imported and exported again is the
 * same text. An asset is fetched from where the export came from: its own address may name a port
 * or a host that this lake had when the asset was uploaded.
 */
function exported(document: LakeDocument, base: string): LakeDocument {
  const { _id, _type, _rev, _createdAt, _updatedAt, ...rest } = document
  const ordered: LakeDocument = { _id, _type, _rev, _createdAt, _updatedAt, ...rest }
  const isAsset = _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
  if (isAsset && typeof rest.path === 'string') ordered.url = `${base}/${rest.path}`
  return ordered
}

/** The lines as bytes. An error after the first line is a line of its own, as hosted Sanity does. */
function ndjson(lines: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let rows = 0
  let left = false
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let text = ''
        try {
          while (text.length < CHUNK) {
            const { done, value } = lines.next()
            if (done) {
              if (text) controller.enqueue(encoder.encode(text))
              controller.close()
              return
            }
            text += value
            rows += 1
            if (rows % ROWS === 0) await setImmediate()
            if (left) return
          }
        } catch (error) {
          console.error('An export failed:', error)
          const description = 'The lake failed while it exported; its log says why'
          text += `${JSON.stringify({ error: { description }, statusCode: 500 })}\n`
          controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        controller.enqueue(encoder.encode(text))
      },
      cancel() {
        left = true
        lines.return(undefined)
      },
    },
    // Nothing is opened before somebody reads: after HEAD nobody does.
    { highWaterMark: 0 },
  )
}
