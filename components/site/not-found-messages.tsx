import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'

/** What an address that does not exist answers, in both languages: an address tells neither well. */
export function NotFoundMessages({ first }: { first: Language }) {
  return (
    <div className="space-y-20">
      <Message locale={first} as="h1" />
      <Message locale={otherLanguage(first)} as="h2" />
    </div>
  )
}

function Message({ locale, as: Title }: { locale: Language; as: 'h1' | 'h2' }) {
  const t = translator(locale)
  return (
    <section lang={locale} className="ledger gap-y-2">
      <p className="text-[0.9375rem] font-semibold text-accent md:pt-2">
        {Title === 'h1' && '404'}
      </p>
      <div>
        <Title
          data-part={Title === 'h1' ? 'headline' : undefined}
          className={`headline -ml-[0.03em] ${Title === 'h1' ? 'text-title' : 'text-[1.75rem]'}`}
        >
          {t('notFound.title')}
        </Title>
        <p className="mt-4 max-w-[36rem] font-serif text-lead leading-normal text-pretty text-quiet">
          {t('notFound.text')}
        </p>
        <ul className="mt-5 flex flex-wrap gap-x-6">
          <li>
            <a href={pathTo(locale, '/')} className="text-link">
              {t('notFound.action')}
            </a>
          </li>
          <li>
            <a href={pathTo(locale, '/releases')} className="text-link">
              {t('front.all')}
            </a>
          </li>
        </ul>
      </div>
    </section>
  )
}
