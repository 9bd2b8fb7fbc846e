// Serves the newsroom: the site and its Studio, and beside them, unless SANITY_PROJECT_ID names a
// hosted project, the embedded Content Lake.  node scripts/serve.ts [--dev]
import { randomBytes } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import { resolve } from 'node:path'
import compression from 'compression'
import { goneIn } from '../lib/content/gone.ts'
import { CHANGING_WITH_TIME, CONTENT_TYPES } from '../lib/content/types.ts'
import { parseEnvironment } from '../lib/environment.ts'
import { feedPath } from '../lib/feeds/address.ts'
import { onExpiredElsewhere } from '../lib/instances/news.ts'
import { assetHost, browsersHost } from '../sanity/connection.ts'
import { Announcer, newsroomFeeds } from './announce.ts'
import { Drain } from './drain.ts'
import { startEmbeddedLake } from './embedded.ts'
import { expire } from './expire.ts'
import { withHealth } from './health.ts'
import { keptAnswers } from './kept/start.ts'
import { limited } from './limited.ts'
import { hostInUrl, listen } from './listen.ts'
import { readOnly } from './methods.ts'
import { onTheMinute } from './on-the-minute.ts'
import { withOutagePage } from './outage.ts'
import { watchPageScripts } from './page-scripts.ts'
import { withPlainPage } from './plain-pages.ts'
import { withRefusal } from './refusal.ts'
import { Security } from './security.ts'
import { endWithSentence } from './sentence.ts'
import { readable } from './unreadable.ts'

/**
 * Bytes, as it was before Node 24. A small buffer keeps the pool that it was made in: Next's caches count what they keep
 * by the buffers, and with pools of 64 KiB held many times that.
 */
Buffer.poolSize = 8192

/** Who sends a request slowly, to keep the server waiting, is cut: in milliseconds, for its head and for all of it. */
const PATIENCE = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5000,
}

async function serve(dev: boolean): Promise<void> {
  const environment = parseEnvironment(process.env)

  // The port is taken first: a second newsroom must fail before it touches the first one's lake.
  let handle: RequestListener = (_request, response) => response.writeHead(503).end()
  const standing = { isPrepared: false, isStopping: false }
  const latest: RequestListener = (request, response) => handle(request, response)
  // Next takes every offer of another protocol, past all that stands before it, and leaves some open for ever. The
  // site speaks HTTP alone, and such a request asks for its page like any other (RFC 9110, 7.8); only what Next has
  // for development speaks WebSocket.
  const protocol = dev ? {} : { shouldUpgradeCallback: () => false }
  const server = createServer({ ...PATIENCE, ...protocol }, withHealth(standing, latest))
  const drain = new Drain(server)
  const port = await listen(server, environment.host, environment.port, 'PORT')
  const url = `http://${hostInUrl(environment.host)}:${port}`
  const publicUrl = process.env.SITE_URL ? environment.siteUrl : `http://localhost:${port}`
  const revalidateSecret = environment.revalidateSecret ?? randomBytes(32).toString('base64url')

  // Whoever previews drafts does so with the site's own token; the lake gets to know it at its start.
  const readToken = environment.readToken ?? randomBytes(32).toString('base64url')

  const embedded = environment.projectId
    ? undefined
    : await startEmbeddedLake({
        dataDir: resolve(environment.dataDir, 'lake'),
        port: environment.lakePort,
        dataset: environment.dataset,
        apiVersion: environment.apiVersion,
        site: { url, publicUrl, revalidateSecret, readToken },
        reach: environment.lake,
      })

  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    SITE_URL: publicUrl,
    SANITY_REVALIDATE_SECRET: revalidateSecret,
    ...(embedded && {
      SANITY_PROJECT_ID: embedded.connection.projectId,
      SANITY_API_HOST: embedded.lake.apiHost,
      SANITY_API_READ_TOKEN: readToken,
    }),
  })
  const hosts = {
    apiHost: embedded?.lake.apiHost ?? environment.apiHost,
    publicApiHost: environment.publicApiHost,
  }
  // Next reads NODE_ENV when it is loaded, so not before this line.
  const { default: next } = await import('next')
  const { boundPageLifetimes } = await import('./page-lifetimes.ts')
  boundPageLifetimes()
  const app = next({ dev, dir: process.cwd(), port })
  await app.prepare()
  const pageScripts = dev ? watchPageScripts() : undefined
  const respond = app.getRequestHandler()
  const security = new Security(
    {
      secure: publicUrl.startsWith('https:'),
      assets: new URL(assetHost(hosts)).origin,
      lake: browsersHost(hosts),
    },
    { dev },
  )
  // Next's own compression would come before a page is made plain, and knows no Brotli.
  const compress = compression()
  const answer: RequestListener = (request, response) => {
    security.guard(request, response)
    const sendsPage = (page: string) => security.sends(response, page)
    const sent = dev ? response : withPlainPage(response, sendsPage)
    respond(request, withOutagePage(withRefusal(request, sent), sendsPage))
  }
  const compressed: RequestListener = (request, response) =>
    compress(request, response, () => answer(request, response))
  const kept = dev ? undefined : await keptAnswers(answer)
  onExpiredElsewhere((tags) => kept?.forget(goneIn(tags)))
  const site = onTheMinute(kept?.listener(compressed) ?? compressed, () =>
    expire(url, revalidateSecret, CHANGING_WITH_TIME, false),
  )
  const { trustedProxies } = environment
  const refuses = security.refuses.bind(security)
  const counted = limited(site, { trustedProxies, refuses })
  // Next's tools for development are sent something, too.
  handle = readable(dev ? counted : readOnly(counted, refuses), refuses)

  // A change made while no site was running, or just before it stopped, must not stay hidden.
  await expire(url, revalidateSecret, CONTENT_TYPES)
  standing.isPrepared = true
  if (!dev) void readArchive(url)

  const announcer = environment.hub
    ? new Announcer(environment.hub, newsroomFeeds(url, publicUrl))
    : undefined
  if (announcer) server.on('request', announcer.afterWebhook)
  announcer?.start()

  const addresses = [
    `  Newsroom  ${publicUrl}`,
    `  Studio    ${publicUrl}/studio`,
    embedded && `  Content Lake on this machine: ${embedded.lake.apiHost}`,
  ]
  console.log(`\n${addresses.filter(Boolean).join('\n')}\n`)

  const stop = async (notice: number) => {
    standing.isStopping = true
    announcer?.stop()
    await pageScripts?.close()
    await drain.end(notice)
    await app.close()
    await embedded?.lake.stop()
    process.exit(0)
  }
  // Who presses Ctrl-C waits for it; a service manager's load balancer must hear of it first.
  process.once('SIGINT', () => stop(0))
  process.once('SIGTERM', () => stop(environment.stopNotice * 1000))
}

/** A large archive is first compared with what is known of it, for whoever asks first: better before readers come. */
async function readArchive(url: string): Promise<void> {
  try {
    await (await fetch(`${url}${feedPath('es', 'json')}`)).arrayBuffer()
  } catch (error) {
    console.warn('The archive is not read before somebody asks for it:', error)
  }
}

await endWithSentence(serve(process.argv.includes('--dev')))
