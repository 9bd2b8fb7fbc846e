// A release as a mail that a journalist sends on.
import { stegaClean } from '@sanity/client/stega'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { datelineText } from '../dates/dateline.ts'
import { plainParagraphs } from '../text/plain.ts'
import type { Message } from './mailto.ts'

/** Headline, subhead, the beginning of the text, who says it and where it stands. */
export function releaseMessage(marked: Release, settings: Settings, url: string): Message {
  // In draft mode the texts carry marks of click-to-edit, which have no place in a mail.
  const release = stegaClean(marked)
  const [opening = ''] = plainParagraphs(release.body)
  return {
    subject: release.headline,
    paragraphs: [
      release.headline,
      release.subhead ?? '',
      `${datelineText(release.dateline, release.language)}${opening}`,
      inLanguage(settings.ministry, release.language).text,
    ],
    url,
  }
}
