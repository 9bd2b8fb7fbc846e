import { translator } from '#lib/i18n/translator.ts'
import type { Contact } from '#sanity/contact/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { Contacts } from '../site/contacts.tsx'
import { Text } from '../site/text.tsx'
import { Fact } from './fact.tsx'

type Props = {
  event: Event
  locale: Language
  /** Whom to ask where the event names nobody. */
  pressOffice: Contact[]
}

/** Whether the press may come, what it must know for that, and whom it asks: for accreditation above all. */
export function EventAccess({ event, locale, pressOffice }: Props) {
  const t = translator(locale)
  const { access, accessNote } = event
  const note = access === 'closed' ? undefined : accessNote
  const isAccredited = access === 'accreditation'
  const contacts = event.contacts.length > 0 || !isAccredited ? event.contacts : pressOffice
  return (
    <>
      {(access || note) && (
        <Fact term={t('event.press')}>
          {access && <p>{t(`event.access.${access}`)}</p>}
          {note && (
            <p className="mt-1 max-w-[40rem] text-base whitespace-pre-line text-quiet">
              <Text value={inLanguage(note, locale)} locale={locale} />
            </p>
          )}
        </Fact>
      )}
      {contacts.length > 0 && (
        <Fact term={t(isAccredited ? 'event.accreditation' : 'event.contacts')}>
          <Contacts contacts={contacts} />
        </Fact>
      )}
    </>
  )
}
