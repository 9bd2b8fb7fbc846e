/** No address of this site has it: what is left over is somebody else's. */
const HERE = 'https://here.invalid'

/**
 * The path of an address of this site, with its parameters; `/` for any other. Read as browsers read it (WHATWG URL):
 * they take `\` for `/`, leave out tabs and line ends, and two slashes for another site.
 */
export function ownPath(address: string): string {
  if (!URL.canParse(address, HERE)) return '/'
  const url = new URL(address, HERE)
  if (url.origin !== HERE) return '/'
  // `/.//elsewhere` has become `//elsewhere` by now.
  return `${url.pathname.replace(/^\/+/, '/')}${url.search}${url.hash}`
}
