import { apiUrl } from '#lib/api/address.ts'
import type { ReleasesAnswer } from '#lib/api/examples.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { API_PER_MINUTE } from '#scripts/limits.ts'
import { PageTitle } from '../site/page-title.tsx'
import { LedgerSection } from '../site/section.tsx'
import { Text } from '../site/text.tsx'
import { EndpointTerms, ParameterTerms } from './api-terms.tsx'
import { GettingStarted } from './getting-started.tsx'
import { OtherFormats } from './other-formats.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { Sample } from './sample.tsx'
import { Terms } from './terms.tsx'

type Props = {
  locale: Language
  settings: Settings
  /** The API's answer with the newest, for the examples; undefined while there is none. */
  newest: ReleasesAnswer | undefined
}

/** For developers of other newsrooms: all that a program can read here, and on what terms. */
export function DevelopersView({ locale, settings, newest }: Props) {
  const t = translator(locale)
  const changes = [
    'changesText',
    'changesOrder',
    'changesWithdrawn',
    'changesGone',
    'push',
  ] as const
  const errors = [
    [400, 'badRequest'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [405, 'method'],
    [429, 'tooMany'],
    [503, 'unavailable'],
  ] as const
  return (
    <>
      <PageTitle>{t('developers.title')}</PageTitle>
      <div className="ledger">
        <p className="max-w-[44rem] pb-12 font-serif text-lead text-pretty md:col-start-2">
          {t('developers.lead')}
        </p>
      </div>
      <div className="space-y-14">
        <LedgerSection title={t('developers.start')}>
          <GettingStarted locale={locale} newest={newest} />
        </LedgerSection>
        <LedgerSection title={t('developers.endpoints')}>
          <EndpointTerms locale={locale} />
        </LedgerSection>
        <LedgerSection title={t('developers.parameters')}>
          <ParameterTerms locale={locale} />
        </LedgerSection>
        <LedgerSection title={t('developers.pages')}>
          <Paragraphs texts={[t('developers.pagesText')]} />
        </LedgerSection>
        <LedgerSection title={t('developers.changes')}>
          <Paragraphs texts={changes.map((name) => t(`developers.${name}`))} />
        </LedgerSection>
        <LedgerSection title={t('developers.formats')}>
          <OtherFormats locale={locale} page={newest?.items[0]?.urls.page} />
        </LedgerSection>
        <LedgerSection title={t('developers.caching')}>
          <Paragraphs texts={[t('developers.cachingText')]} />
          <Sample text={`curl -H 'If-None-Match: "…"' "${apiUrl('/releases')}"`} />
        </LedgerSection>
        <LedgerSection title={t('developers.errors')}>
          <Paragraphs texts={[t('developers.errorsText')]} />
          <Terms
            terms={errors.map(([status, name]) => ({
              term: `${status}`,
              about: t(`developers.error.${name}`, { limit: `${API_PER_MINUTE}` }),
            }))}
          />
        </LedgerSection>
        <LedgerSection title={t('developers.stability')}>
          <Paragraphs texts={[t('developers.stabilityText'), t('developers.languages')]} />
        </LedgerSection>
        <LedgerSection title={t('developers.reuse')}>
          {settings.reuse && (
            <p className="mb-3 max-w-[44rem] text-pretty">
              <Text value={inLanguage(settings.reuse, locale)} locale={locale} />
            </p>
          )}
          <Paragraphs texts={[t('developers.pictures')]} />
        </LedgerSection>
      </div>
    </>
  )
}
