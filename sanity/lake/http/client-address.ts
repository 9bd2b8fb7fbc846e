// From where somebody asks, for limits and the audit.
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { callerReader, shareOf } from './caller.ts'

/** The caller's IP address, of an IPv6 address its network (`caller.ts`). */
export function addressReader(trustedProxies: string[]): (context: Context) => string {
  const callerOf = callerReader(trustedProxies)
  return (context) =>
    shareOf(callerOf(getConnInfo(context).remote.address, context.req.header('x-forwarded-for')))
}
