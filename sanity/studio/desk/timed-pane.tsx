// Releases that wait for their hour, with the time left, which goes down while one looks.
import { ClockIcon } from '@sanity/icons/Clock'
import { Badge, Box, Stack, Text } from '@sanity/ui'
import { useObservable } from 'react-rx'
import type { Observable } from 'rxjs'
import type { Say } from '../desk-language.ts'
import type { Pane } from './bound.ts'
import { Row } from './row.tsx'
import type { Ticking } from './ticking.ts'
import { timeLeft } from './time-left.ts'
import type { Going, Timed } from './timed.ts'
import { dayAndTime } from './words.ts'

const GOING: Record<Going, { tone: 'positive' | 'caution' | 'critical'; es: string; en: string }> =
  {
    willAppear: { tone: 'positive', es: 'Publicado', en: 'Published' },
    approvedNotPublished: { tone: 'caution', es: 'Falta publicar', en: 'Not published' },
    inReview: { tone: 'caution', es: 'En revisión', en: 'In review' },
    editedSince: { tone: 'critical', es: 'Aprobación caducada', en: 'Approval void' },
    notApproved: { tone: 'caution', es: 'Es borrador', en: 'A draft' },
    missed: { tone: 'critical', es: 'Sin publicar', en: 'Not published' },
  }

/** First, because a narrow row keeps what is first. */
function fate(going: Going, left: string, say: Say): string {
  if (going === 'willAppear') return left
  if (going === 'missed') return say('no salió', 'did not appear')
  return `${say('no saldrá', 'will not appear')}: ${left}`
}

type Props = { timed: Observable<Ticking>; which: keyof Timed; say: Say } & Pane

/** A release leaves the list by itself when its hour comes. */
export function TimedPane({ timed, which, say, childItemId }: Props) {
  const current = useObservable(timed, undefined)
  if (!current) return null
  const { at: now, timeZone } = current
  const releases = current[which]
  if (releases.length === 0) {
    return (
      <Box padding={4}>
        <Text size={1} muted>
          {which === 'embargoed'
            ? say('No hay comunicados bajo embargo.', 'No release is under embargo.')
            : say('Hoy no sale nada más.', 'Nothing more appears today.')}
        </Text>
      </Box>
    )
  }
  return (
    <Stack paddingX={3} paddingBottom={3}>
      {releases.map(({ id, headline, language, at, going }) => (
        <Row
          key={id}
          id={id}
          title={headline ?? say('Sin titular', 'No headline')}
          icon={ClockIcon}
          isOpen={childItemId === id}
          parameters={{ type: 'release' }}
          subtitle={[
            fate(going, timeLeft(at, now, say), say),
            dayAndTime(at, timeZone, now, say),
            language?.toUpperCase(),
          ]
            .filter(Boolean)
            .join(' · ')}
          status={<Badge tone={GOING[going].tone}>{say(GOING[going].es, GOING[going].en)}</Badge>}
        />
      ))}
    </Stack>
  )
}
