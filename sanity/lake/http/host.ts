// The names by which the lake lets itself be called.

import { forbidden } from '../errors.ts'
import type { LakeSettings } from '../settings.ts'

const LOOPBACK_NAMES = /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i

/**
 * Checks the `Host` of a request: a page elsewhere could have its own name lead here (DNS rebinding).
 * @throws LakeError 403
 */
export function hostCheck({
  host: listens,
  publicUrl,
  hostNames,
}: Pick<LakeSettings, 'host' | 'publicUrl' | 'hostNames'>): (host: string | null) => void {
  const names = new Set([listens, ...hostNames].map((name) => name.toLowerCase()))
  if (publicUrl) names.add(new URL(publicUrl).hostname)
  return (host) => {
    if (LOOPBACK_NAMES.test(host ?? '')) return
    if (names.has((host ?? '').toLowerCase().replace(/:\d+$/, ''))) return
    throw forbidden(
      `This lake does not answer to "${host}". Its own address is LAKE_PUBLIC_URL, other names of its machine are in LAKE_HOST_NAMES.`,
    )
  }
}

/** The lake's own address for the answers to a request, without a slash at its end. */
export function ownAddress(request: Request, publicUrl: string | undefined): string {
  return publicUrl ?? new URL(request.url).origin
}
