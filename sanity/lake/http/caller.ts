// Who asks, for limits and the audit, where proxies stand in between.
import { BlockList, isIP } from 'node:net'

/**
 * The caller's IP address, from the socket's and `X-Forwarded-For`. The header counts as far as proxies wrote it that
 * are trusted (addresses, or networks as `10.0.0.0/8`): the last address in it that is not one of theirs.
 */
export function callerReader(
  trustedProxies: readonly string[],
): (remote: string | undefined, forwardedFor: string | undefined) => string {
  const trusted = new BlockList()
  for (const proxy of trustedProxies) {
    const [address = '', bits] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

  return (remote = '', forwardedFor = '') => {
    let address = plain(remote)
    const told = forwardedFor.split(',')
    while (isTrusted(address)) {
      const before = plain(told.pop()?.trim() ?? '')
      if (isIP(before) === 0) break
      address = before
    }
    return address
  }
}

/** What one caller has: an IPv4 address; of IPv6 the network of 64 bits, all of which is one caller's. */
export const shareOf = (address: string): string =>
  isIP(address) === 6 ? networkOf(address) : address

/** IPv4 as such, where the socket speaks IPv6 as well (RFC 4291, 2.5.5.2). */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

function networkOf(address: string): string {
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  while (groups.length + after.length < 8) groups.push('0')
  return `${[...groups, ...after].slice(0, 4).join(':')}::/64`.toLowerCase()
}
