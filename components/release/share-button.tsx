import { PageScript } from '../site/page-script.tsx'

type Props = { label: string; name: string; failed: string; className: string }

/**
 * Opens the system's own sheet (Web Share API). Where there is none nothing is seen, in the room that
 * the button would have: no neighbour moves when the script finds out.
 */
export function ShareButton({ label, name, failed, className }: Props) {
  return (
    <>
      <PageScript name="share" />
      <button
        type="button"
        data-action="share"
        data-failed={failed}
        aria-label={name}
        className={`${className} invisible`}
        // The script may have shown it before React looks, where React is.
        suppressHydrationWarning
      >
        {label}
      </button>
      <span role="status" className="sr-only" />
    </>
  )
}
