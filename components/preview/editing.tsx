'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { VisualEditing } from 'next-sanity/visual-editing/client-component'
import { useEffect } from 'react'
import { PRINT_PARAM } from '#sanity/studio/print-param.ts'
import { asPrinted } from './as-printed.ts'

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
  useEffect(() => (printed ? asPrinted(document) : undefined), [printed])
  return (
    <VisualEditing
      refresh={async () => {
        router.refresh()
      }}
    />
  )
}
