'use client'

import { lazy, Suspense } from 'react'

const Editing = lazy(() => import('./editing.tsx'))

/**
 * Loaded by readers in draft mode alone. All that the public's pages carry is this file: Next sends the
 * client files of a layout whether they are rendered or not, and `next/dynamic` would come with it.
 */
export function DraftTools() {
  return (
    <Suspense>
      <Editing />
    </Suspense>
  )
}
