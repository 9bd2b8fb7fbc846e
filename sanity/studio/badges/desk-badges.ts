import type { DocumentBadgeComponent, DocumentBadgeDescription } from 'sanity'
import type { DeskTools } from '../actions/desk-tools.ts'
import { useNow } from '../use-now.ts'
import { useSettings } from '../use-settings.ts'
import { approvalBadge, publicBadge, type Reader, type Shown, timeBadge } from './release-badges.ts'

const SECOND = 1000

/** The badges of a release beside those that are there, as `document.badges` wants them. */
export function deskBadges({ say, language }: DeskTools) {
  const own = [approvalBadge, timeBadge, publicBadge].map(
    (badge: (shown: Shown, reader: Reader) => DocumentBadgeDescription | null) =>
      Object.assign(
        ({ draft, published }: Parameters<DocumentBadgeComponent>[0]) => {
          const now = useNow(SECOND)
          const timeZone = useSettings()?.timeZone ?? 'UTC'
          return badge({ draft, published, now }, { say, language, timeZone })
        },
        { displayName: badge.name },
      ),
  )
  return (badges: DocumentBadgeComponent[], schemaType: string): DocumentBadgeComponent[] =>
    schemaType === 'release' ? [...badges, ...own] : badges
}
