// A release appears by itself at its moment: the first request after it finds no page that was cached
// before. No timer and no cron job: nobody can see a stale page who does not ask for one.
import type { RequestListener } from 'node:http'
import { appearanceHasCome } from '../lib/content/next-appearance.ts'
import { isWebhook } from './address.ts'

/** Answers with `handle`, after `expire` where a release has appeared since the last request. */
export function onTheMinute(handle: RequestListener, expire: () => Promise<void>): RequestListener {
  let expiring: Promise<void> | undefined
  return (request, response) => {
    // The site's own way to expire pages must not wait for itself.
    if (isWebhook(request)) return handle(request, response)
    if (!expiring && appearanceHasCome(Date.now())) {
      expiring = expire()
        .catch((error: unknown) => {
          // The pages are at most a minute old all the same.
          console.error('What appeared by itself shows within a minute:', error)
        })
        .finally(() => {
          expiring = undefined
        })
    }
    if (!expiring) return handle(request, response)
    void expiring.then(() => handle(request, response))
  }
}
