import type { ReactNode } from 'react'

type Props = { title: string; children: ReactNode; className?: string }

/** A titled part of a page, set off by a rule. */
export function Section({ title, children, className = '' }: Props) {
  return (
    <section className={`border-t border-ink pt-3 ${className}`}>
      <h2 className="mb-4 text-base font-semibold">{title}</h2>
      {children}
    </section>
  )
}
