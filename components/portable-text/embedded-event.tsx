import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { EventStatus } from '../event/event-status.tsx'
import { EventWhen } from '../event/event-when.tsx'
import { Text } from '../site/text.tsx'
import { NotedLink } from './noted-link.tsx'

type Props = { event: EventSummary; locale: Language; links: string[] }

/** An event in the middle of a text: what, when by the clock of its place, where. */
export function EmbeddedEvent({ event, locale, links }: Props) {
  const { venue } = event
  const where = venue && [venue.name, venue.address, venue.place].filter(Boolean).join(', ')
  return (
    <aside data-part="event">
      <p>
        <NotedLink href={pathTo(locale, eventPlace(event.slug))} links={links}>
          <Text value={inLanguage(event.title, locale)} locale={locale} />
        </NotedLink>
      </p>
      <p>
        <EventWhen event={event} locale={locale} />
      </p>
      {where && <p className="text-quiet">{where}</p>}
      <EventStatus event={event} locale={locale} />
    </aside>
  )
}
