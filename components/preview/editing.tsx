'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { VisualEditing } from 'next-sanity/visual-editing/client-component'
import { useEffect, useRef } from 'react'
import { PRINT_PARAM } from '#sanity/studio/print-param.ts'
import { asPrinted } from './as-printed.ts'

/** Studio tells of an edit as it is typed; the page is asked for once more when it has been stored. */
const STORED_MS = 1500

/**
 * What a page in draft mode can do in Studio's Presentation tool: each text leads to its field, an
 * edit shows in a moment, and the print view is shown on screen.
 *
 * next-sanity's `defineLive` is left out: it would hand every browser in draft mode a token that
 * reads all drafts, and its texts get their marks from source maps, which the embedded lake does not
 * make. Presentation tells of each edit anyway; the page is then asked for again.
 */
export default function Editing() {
  const router = useRouter()
  const printed = useSearchParams().has(PRINT_PARAM)
  const again = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => (printed ? asPrinted(document) : undefined), [printed])
  return (
    <VisualEditing
      refresh={async () => {
        router.refresh()
        clearTimeout(again.current)
        again.current = setTimeout(() => router.refresh(), STORED_MS)
      }}
    />
  )
}
