import { PageScript } from '../site/page-script.tsx'

export type CopyWords = {
  /** What is seen on the button. */
  label: string
  /** What a reader who does not see its surroundings needs besides, "el texto del comunicado". */
  more?: string
  done: string
  failed: string
}

type Props = CopyWords & {
  className: string
  /** The release's text, the page's own address, or the quote that the button stands in. */
  what: 'text' | 'link' | 'quote'
  /** Where the text is. */
  file?: string
  /** The quote's. */
  language?: string
}

/** Copies at a click, and says whether that went well: on the button, and to who listens (WCAG 2.2, 4.1.3). */
export function CopyButton({ label, more, done, failed, className, what, file, language }: Props) {
  return (
    <>
      <PageScript name="copy" />
      <button
        type="button"
        className={className}
        data-copy={what}
        data-file={file}
        data-language={language}
        data-done={done}
        data-failed={failed}
      >
        {label}
        {more && <span className="sr-only"> {more}</span>}
      </button>
      <span role="status" className="sr-only" />
    </>
  )
}
