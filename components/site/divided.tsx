import type { ReactNode } from 'react'

/** The items of a list, with a hairline between each two. */
export function Divided({ children }: { children: ReactNode }) {
  return <div className="divide-y divide-hairline [&>article:first-child]:pt-2">{children}</div>
}
