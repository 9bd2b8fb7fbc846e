import { PageScript } from '../site/page-script.tsx'

/** The day of printing, by the reader's own clock: written when the page is about to be printed. */
export function PrintedOn({ label }: { label: string }) {
  return (
    <>
      <PageScript name="print" />
      <p data-part="printed" data-printed={label} />
    </>
  )
}
