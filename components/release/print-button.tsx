'use client'

type Props = { label: string; name: string; className: string }

/** Opens the print dialog. */
export function PrintButton({ label, name, className }: Props) {
  return (
    <button type="button" aria-label={name} className={className} onClick={() => window.print()}>
      {label}
    </button>
  )
}
