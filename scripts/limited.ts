// Who asks too often, or sends too much, is told so before the site has any work with it.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { outagePage } from '../components/site/outage-page.ts'
import { forAllSites } from '../lib/http/for-all-sites.ts'
import { problem } from '../lib/http/problem.ts'
import { callerReader, shareOf } from '../sanity/lake/http/caller.ts'
import { LIMITS, type Limit, limitOf } from './limits.ts'
import { send } from './send.ts'

/** In bytes. Only the webhook has a body, of a line; no reader has anything to send. */
const BODY_MAX = 64 * 1024

type Options = {
  /** Addresses or networks whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[]
  /** Told, before its head is sent, of an answer that is made here, and of its page if it has one. */
  refuses: (request: IncomingMessage, response: ServerResponse, page?: string) => void
}

/**
 * Answers with `handle`, or 429 with the time to ask again (RFC 6585, 4) to whoever has asked more often than the
 * table says, or 413 to a body that is too large. This machine itself is not counted: the lake's webhook, and a proxy
 * on it that does not say for whom it asks.
 */
export function limited(
  handle: RequestListener,
  { trustedProxies, refuses }: Options,
): RequestListener {
  const callerOf = callerReader(trustedProxies)
  const counters = new Map(LIMITS.map((limit) => [limit, counterOf(limit)]))
  let warned = false

  /** A proxy that nobody has named would have all its readers share one limit. */
  const warn = (address: string) => {
    if (warned) return
    warned = true
    console.warn(
      `Requests come through ${address}, which TRUSTED_PROXIES does not name: everybody behind it shares one limit.`,
    )
  }

  const secondsToWait = async (request: IncomingMessage, limit: Limit): Promise<number> => {
    const forwarded = forwardedFor(request)
    const caller = callerOf(request.socket.remoteAddress, forwarded)
    if (isThisMachine(caller)) return 0
    if (forwarded && request.socket.remoteAddress?.endsWith(caller)) warn(caller)
    try {
      await counters.get(limit)?.consume(shareOf(caller))
      return 0
    } catch (refused) {
      // What it throws is no error, but what is left of the minute.
      if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
      throw refused
    }
  }

  return async (request, response) => {
    if (Number(request.headers['content-length'] ?? 0) > BODY_MAX) {
      // What is still to come is not read.
      response.shouldKeepAlive = false
      refuses(request, response)
      const tooLarge = problem(413, 'Too large', `A body has at most ${BODY_MAX} bytes.`)
      return answer(response, tooLarge)
    }
    const limit = limitOf(request.url ?? '')
    const seconds = limit ? await secondsToWait(request, limit) : 0
    if (!limit || seconds === 0) return handle(request, response)
    response.setHeader('retry-after', seconds)
    if (limit.isPage(request.url ?? '')) {
      const page = outagePage({ status: 429 })
      refuses(request, response, page)
      const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
      return answer(response, new Response(page, { status: 429, headers }))
    }
    refuses(request, response)
    const detail = `At most ${limit.perMinute} requests a minute. Ask again in ${seconds} s.`
    return answer(response, problem(429, 'Too many requests', detail))
  }
}

const counterOf = ({ name, perMinute }: Limit) =>
  new RateLimiterMemory({ keyPrefix: name, points: perMinute, duration: 60 })

function forwardedFor({ headers }: IncomingMessage): string | undefined {
  const told = headers['x-forwarded-for']
  return Array.isArray(told) ? told.join(',') : told
}

const THIS_MACHINE = new BlockList()
THIS_MACHINE.addSubnet('127.0.0.0', 8, 'ipv4')
THIS_MACHINE.addAddress('::1', 'ipv6')

const isThisMachine = (address: string) =>
  isIP(address) !== 0 && THIS_MACHINE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** It says nothing of anybody: programs of other sites may read why they wait. */
const answer = (response: ServerResponse, told: Response) => send(response, forAllSites(told))
