// A release as plain text: what is pasted into an editorial system.

import type { Release } from '#sanity/release/contract.ts'
import { datelineText } from '../dates/dateline.ts'
import { plainParagraphs } from '../text/plain.ts'
import type { File } from './file.ts'

export async function plainTextFile(release: Release): Promise<File> {
  return { body: plainText(release), type: 'text/plain; charset=utf-8' }
}

export function plainText({ headline, subhead, dateline, language, body }: Release): string {
  const [opening = '', ...rest] = plainParagraphs(body)
  return [headline, subhead, `${datelineText(dateline, language)}${opening}`, ...rest]
    .filter(Boolean)
    .join('\n\n')
}
