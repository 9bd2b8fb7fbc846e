import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'

/** That an event was changed or cancelled; nothing for one that takes place as announced. */
export function EventStatus({ event, locale }: { event: EventSummary; locale: Language }) {
  if (event.status === 'scheduled') return null
  return (
    <p className="font-semibold text-alert">{translator(locale)(`event.status.${event.status}`)}</p>
  )
}
