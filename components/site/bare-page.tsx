import type { ReactNode } from 'react'

/** A page without the institution's name: for when no content can or should be asked for. */
export function BarePage({ children }: { children: ReactNode }) {
  return (
    <main className="page-width pb-24">
      <div aria-hidden="true" className="mb-16 h-2.5 w-11 bg-brand sm:mb-28" />
      {children}
    </main>
  )
}
