import { PageScript } from '../site/page-script.tsx'

type Props = { label: string; name: string; className: string }

/** Opens the print dialog. */
export function PrintButton({ label, name, className }: Props) {
  return (
    <>
      <PageScript name="print" />
      <button type="button" data-action="print" aria-label={name} className={className}>
        {label}
      </button>
    </>
  )
}
