import { formatDay } from '#lib/dates/format.ts'
import { momentText } from '#lib/dates/moment.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { WithdrawnRelease } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { Imprint } from '../print/imprint.tsx'
import { Contacts } from '../site/contacts.tsx'
import { LedgerSection } from '../site/section.tsx'

type Props = { release: WithdrawnRelease; settings: Settings; url: string }

/** All that is left of a withdrawn release: that it was withdrawn, when and why, and who to ask. */
export function WithdrawnView({ release, settings, url }: Props) {
  const { language, kind, date, referenceCode, withdrawn, translations } = release
  const t = translator(language)
  const others = translations.filter((translation) => translation.language !== language)
  return (
    <article data-part="withdrawn">
      <div className="ledger gap-y-4">
        <div data-part="meta" className="text-[0.9375rem] md:pt-2">
          <p className="font-semibold text-accent">{t(`release.kind.${kind}`)}</p>
          <p className="text-quiet">
            <time dateTime={date}>{formatDay(date, language)}</time>
          </p>
          {referenceCode && (
            <p className="text-quiet">
              {t('release.reference')} {referenceCode}
            </p>
          )}
        </div>
        <div>
          <h1 data-part="headline" className="headline -ml-[0.03em] text-title">
            {t('withdrawn.title')}
          </h1>
          <div className="mt-8 max-w-[44rem] border-t-[3px] border-alert pt-3">
            <p className="font-semibold text-alert">
              <time dateTime={withdrawn.at}>
                {t('withdrawn.when', {
                  moment: momentText(withdrawn.at, language, settings.timeZone),
                })}
              </time>
            </p>
            <p className="mt-2 font-serif text-lead leading-[1.45] whitespace-pre-line">
              {withdrawn.reason}
            </p>
          </div>
          {others.map((other) => (
            <p key={other.language} className="screen-only mt-6">
              <a
                href={pathTo(other.language, releasePlace(other.slug))}
                lang={other.language}
                hrefLang={other.language}
                className="text-link"
              >
                {translator(other.language)('withdrawn.otherVersion')}
              </a>
            </p>
          ))}
        </div>
      </div>
      {settings.contacts.length > 0 && (
        <LedgerSection title={t('site.press')} className="mt-14 sm:mt-20">
          <Contacts contacts={settings.contacts} />
        </LedgerSection>
      )}
      <Imprint locale={language} settings={settings} url={url} />
    </article>
  )
}
