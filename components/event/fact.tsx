import type { ReactNode } from 'react'

type Props = { term: string; className?: string; children: ReactNode }

/** One thing that is known of an event, in a list of them. */
export function Fact({ term, className = '', children }: Props) {
  return (
    <div className={`ledger gap-y-1 border-t border-hairline py-4 first:border-t-0 ${className}`}>
      <dt className="text-quiet md:pt-px">{term}</dt>
      <dd className="text-lg leading-snug">{children}</dd>
    </div>
  )
}
