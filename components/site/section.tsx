import type { ReactNode } from 'react'

type Props = { title: string; children: ReactNode; className?: string }

/** A titled part of a page, set off by a rule; what is in it stands on the page's grid. */
export function Section({ title, children, className = '' }: Props) {
  return (
    <section className={`border-t border-ink pt-3 ${className}`}>
      <h2 className="mb-3 font-semibold">{title}</h2>
      {children}
    </section>
  )
}

/** A part with its title in the rail and its content on the axis. */
export function LedgerSection({ title, children, className = '' }: Props) {
  return (
    <section className={`ledger gap-y-3 border-t border-ink pt-3 ${className}`}>
      <h2 className="font-semibold">{title}</h2>
      <div>{children}</div>
    </section>
  )
}
