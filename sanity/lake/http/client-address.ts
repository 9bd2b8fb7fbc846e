// From where somebody asks, for limits and the audit.
import { BlockList, isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * The caller's IP address; of an IPv6 address the network of 64 bits, all of which is one caller's.
 * `X-Forwarded-For` counts as far as proxies wrote it that are trusted: the last address in it that
 * is not one of theirs.
 */
export function addressReader(trustedProxies: string[]): (context: Context) => string {
  const trusted = new BlockList()
  for (const proxy of trustedProxies) {
    const [address = '', bits] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

  return (context) => {
    let address = plain(getConnInfo(context).remote.address ?? '')
    const told = (context.req.header('x-forwarded-for') ?? '').split(',')
    while (isTrusted(address)) {
      const before = plain(told.pop()?.trim() ?? '')
      if (isIP(before) === 0) break
      address = before
    }
    return isIP(address) === 6 ? networkOf(address) : address
  }
}

/** IPv4 as such, where the socket speaks IPv6 as well (RFC 4291, 2.5.5.2). */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

function networkOf(address: string): string {
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  while (groups.length + after.length < 8) groups.push('0')
  return `${[...groups, ...after].slice(0, 4).join(':')}::/64`.toLowerCase()
}
