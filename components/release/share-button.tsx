'use client'

import { useState, useSyncExternalStore } from 'react'
import { ownAddress } from '#lib/share/own-address.ts'

type Props = { label: string; name: string; failed: string; className: string }

/**
 * Opens the system's own sheet (Web Share API). Where there is none nothing is seen, in the room that
 * the button would have: no neighbour moves when the script finds out.
 */
export function ShareButton({ label, name, failed, className }: Props) {
  const isThere = useSyncExternalStore(unchanging, hasSheet, () => false)
  const [told, setTold] = useState('')

  async function share() {
    setTold('')
    try {
      await navigator.share({ title: document.title, url: ownAddress() })
    } catch (error) {
      // Who closes the sheet has changed their mind; nothing failed.
      if (error instanceof DOMException && error.name === 'AbortError') return
      console.error(error)
      setTold(failed)
    }
  }

  return (
    <>
      <button
        type="button"
        aria-label={told ? undefined : name}
        className={`${className} ${isThere ? '' : 'invisible'}`}
        onClick={share}
      >
        {told || label}
      </button>
      <span role="status" className="sr-only">
        {told}
      </span>
    </>
  )
}

const hasSheet = () => typeof navigator.share === 'function'
const unchanging = () => () => {}
