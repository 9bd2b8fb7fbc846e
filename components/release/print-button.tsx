type Props = { label: string; name: string; className: string }

/** Its script opens the print dialog, and writes the day of printing where the page asks for it. */
export function PrintButton({ label, name, className }: Props) {
  return (
    <>
      <script async type="module" src="/scripts/print.js" />
      <button type="button" data-action="print" aria-label={name} className={className}>
        {label}
      </button>
    </>
  )
}
