import { useMemo } from 'react'
import type { DocumentBadgeComponent, DocumentBadgeDescription, DocumentBadgeProps } from 'sanity'
import { appearsAt, timingOf } from '../../release/appearance.ts'
import type { DeskTools } from '../actions/desk-tools.ts'
import { useCountdown } from '../use-countdown.ts'
import { useSettings } from '../use-settings.ts'
import { approvalBadge, publicBadge, type Reader, type Shown, timeBadge } from './release-badges.ts'

type Badge = DocumentBadgeDescription | null

const zone = (settings: ReturnType<typeof useSettings>) => settings?.timeZone ?? 'UTC'

/** The digest of a whole text is not to be had anew each time that anything is drawn. */
function useApprovalBadge({ draft }: DocumentBadgeProps, { say, language }: DeskTools): Badge {
  const timeZone = zone(useSettings())
  return useMemo(
    () => approvalBadge({ draft }, { say, language, timeZone }),
    [draft, say, language, timeZone],
  )
}

/** What is shown at this moment, to whom. */
function useShown(
  { draft, published }: DocumentBadgeProps,
  tools: DeskTools,
): [shown: Shown, reader: Reader] {
  const timing = timingOf(published ?? draft ?? {})
  const now = useCountdown(timing && appearsAt(timing))
  const timeZone = zone(useSettings())
  return [
    { draft, published, now },
    { ...tools, timeZone },
  ]
}

const useTimeBadge = (props: DocumentBadgeProps, tools: DeskTools): Badge =>
  timeBadge(...useShown(props, tools))

const usePublicBadge = (props: DocumentBadgeProps, tools: DeskTools): Badge =>
  publicBadge(...useShown(props, tools))

const BADGES = [useApprovalBadge, useTimeBadge, usePublicBadge]

/** The badges of a release beside those that are there, as `document.badges` wants them. */
export function deskBadges(tools: DeskTools) {
  const own = BADGES.map(
    (useBadge): DocumentBadgeComponent =>
      (props) =>
        useBadge(props, tools),
  )
  return (badges: DocumentBadgeComponent[], schemaType: string): DocumentBadgeComponent[] =>
    schemaType === 'release' ? [...badges, ...own] : badges
}
