import type { ReactNode } from 'react'

/** What nobody may overlook at the head of a page, on screen and on paper. */
export function Stamp({ children }: { children: ReactNode }) {
  return (
    <p
      data-part="stamp"
      className="bg-alert px-4 py-2 text-center text-sm font-semibold text-paper print:mb-6 print:border-2 print:border-ink print:bg-transparent print:text-ink"
    >
      {children}
    </p>
  )
}
