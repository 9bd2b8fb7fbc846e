import type { ReactNode } from 'react'

type Props = {
  href: string | undefined
  /** Every link of the release in order, as the notes at the end of the printed page have them. */
  links: string[]
  /** Where the link really leads, if not where its note says: to the download of a file. */
  to?: string
  className?: string
  children: ReactNode
}

/** On paper a link is a number; what it stands for is in the notes at the end. */
export function NotedLink({ href, links, to, className, children }: Props) {
  if (!href) return children
  return (
    <a href={to ?? href} className={className} data-note={`[${links.indexOf(href) + 1}]`}>
      {children}
    </a>
  )
}
