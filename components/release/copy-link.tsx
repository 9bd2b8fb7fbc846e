'use client'

import { ownAddress } from '#lib/share/own-address.ts'
import { CopyButton, type CopyWords } from './copy-button.tsx'

/** Copies the page's own address. */
export function CopyLink(button: CopyWords & { className: string }) {
  return <CopyButton {...button} read={ownAddress} />
}
