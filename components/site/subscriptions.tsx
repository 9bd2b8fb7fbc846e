import { agendaCalendarPath } from '#lib/calendar/address.ts'
import { feedPath } from '#lib/feeds/address.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Account } from '#sanity/settings/contract.ts'

type Props = { locale: Language; accounts: Account[]; className: string }

/**
 * How to get the next release without coming back for it, and the institution's own pages elsewhere
 * (`rel="me"`: a network may show from it that the account is the institution's).
 */
export function Subscriptions({ locale, accounts, className }: Props) {
  const t = translator(locale)
  return (
    <ul className={className}>
      <Way href={feedPath(locale, 'rss')}>{t('site.feed')}</Way>
      <Way href={agendaCalendarPath(locale)}>{t('site.calendar')}</Way>
      {accounts.map(({ name, url }) => (
        <Way key={url} href={url} rel="me">
          {name}
        </Way>
      ))}
    </ul>
  )
}

function Way(props: { href: string; rel?: string; children: string }) {
  const { href, rel, children } = props
  return (
    <li>
      <a href={href} rel={rel} className="inline-block min-w-6 py-0.5 text-accent">
        {children}
      </a>
    </li>
  )
}
