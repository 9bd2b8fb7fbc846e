import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { Text } from '../site/text.tsx'

/** The first thing to read of an event that does not take place as announced: that, and what changed. */
export function StatusNotice({ event, locale }: { event: Event; locale: Language }) {
  const { status, statusNote } = event
  if (status === 'scheduled') return null
  return (
    <div data-part="status" className="mb-6 max-w-[44rem] border-t-[3px] border-alert pt-3">
      <p className="font-semibold text-alert">{translator(locale)(`event.status.${status}`)}</p>
      {statusNote && (
        <p className="mt-1">
          <Text value={inLanguage(statusNote, locale)} locale={locale} />
        </p>
      )}
    </div>
  )
}
