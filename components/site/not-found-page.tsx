import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { LANGUAGES, type Language } from '#sanity/contract/language.ts'

/** What an address that does not exist answers, in both languages: it tells in neither which. */
export function NotFoundPage() {
  const [first, ...others] = LANGUAGES
  return (
    <main className="mx-auto max-w-300 px-5 py-16 sm:px-8 sm:py-28">
      <p className="kicker text-accent">404</p>
      <Message locale={first.id} title="h1" />
      {others.map(({ id }) => (
        <Message key={id} locale={id} title="h2" />
      ))}
    </main>
  )
}

function Message({ locale, title: Title }: { locale: Language; title: 'h1' | 'h2' }) {
  const t = translator(locale)
  const size = Title === 'h1' ? 'text-title' : 'text-2xl'
  return (
    <section lang={locale} className="mt-4 mb-14 max-w-[36rem]">
      <Title className={`font-serif font-semibold tracking-[-0.015em] ${size}`}>
        {t('notFound.title')}
      </Title>
      <p className="mt-3 text-lg text-quiet">{t('notFound.text')}</p>
      <p className="mt-5">
        <a href={pathTo(locale, '/')} className="font-medium text-accent">
          {t('notFound.action')}
        </a>
      </p>
    </section>
  )
}
