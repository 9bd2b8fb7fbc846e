import { translator } from '#lib/i18n/translator.ts'
import { BarePage } from '../site/bare-page.tsx'

/** In both languages: who has an old link may read either. */
export function DeadLink() {
  return (
    <BarePage>
      {(['es', 'en'] as const).map((locale, index) => {
        const t = translator(locale)
        const Title = index === 0 ? 'h1' : 'h2'
        return (
          <section key={locale} lang={locale} className="mb-16">
            <Title className={`headline ${index === 0 ? 'text-title' : 'text-[1.75rem]'}`}>
              {t('preview.deadTitle')}
            </Title>
            <p className="mt-4 max-w-[36rem] font-serif text-lead text-quiet">
              {t('preview.deadText')}
            </p>
          </section>
        )
      })}
    </BarePage>
  )
}
