/** The address that the page itself says is its own, without what a reader came in with. */
export const ownAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ??
  `${location.origin}${location.pathname}`
