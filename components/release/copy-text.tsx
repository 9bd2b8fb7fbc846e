'use client'

import { CopyButton, type CopyWords } from './copy-button.tsx'

/** Copies a release's own plain text, fetched when it is asked for: the page does not carry it twice. */
export function CopyText({ file, ...button }: CopyWords & { file: string; className: string }) {
  return <CopyButton {...button} read={() => plainText(file)} />
}

async function plainText(file: string): Promise<string> {
  const answer = await fetch(file)
  // Of a release that was withdrawn meanwhile, the address leads to the notice.
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/plain')) {
    throw new Error(`${file} is no text: ${answer.status}`)
  }
  return answer.text()
}
