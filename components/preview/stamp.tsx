import type { ReactNode } from 'react'

/** What nobody may overlook at the head of a page, on screen and on paper. */
export function Stamp({ children }: { children: ReactNode }) {
  return (
    <div data-part="stamp">
      <p className="bg-alert px-4 py-2 text-center text-sm font-semibold text-paper">{children}</p>
    </div>
  )
}
