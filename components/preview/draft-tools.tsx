'use client'

import dynamic from 'next/dynamic'

/** Loaded by readers in draft mode alone: the public's pages stay without these scripts. */
export const DraftTools = dynamic(() => import('./editing.tsx').then(({ Editing }) => Editing))
