import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'

/** Asks the archive from any page: a plain form, whose answer has an address. */
export function SearchField({ locale }: { locale: Language }) {
  const t = translator(locale)
  return (
    <search>
      <form
        action={pathTo(locale, '/releases')}
        className="flex w-full items-center border-b border-quiet focus-within:border-accent"
      >
        <input
          type="search"
          name="q"
          required
          maxLength={200}
          aria-label={t('site.searchReleases')}
          placeholder={t('site.searchReleases')}
          className="min-w-0 flex-1 appearance-none bg-transparent py-1 placeholder:text-quiet"
        />
        <button
          type="submit"
          className="min-h-7 cursor-pointer pl-3 font-medium text-accent underline-offset-[0.18em] hover:underline"
        >
          {t('site.search')}
        </button>
      </form>
    </search>
  )
}
