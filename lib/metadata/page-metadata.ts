// What a page tells browsers and search engines about itself.
import type { Metadata } from 'next'
import { type CardImage, cardOfSite } from '#lib/cards/address.ts'
import { siteCard } from '#lib/cards/site-card.ts'
import { feedLinks } from '#lib/feeds/address.ts'
import { type Place, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { environment } from '#lib/settings.ts'
import { type Language, REGION } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'

/** A path of this site as a whole address. */
export const absolute = (path: string) => `${environment.siteUrl}${path}`

/** `es_EC`: Open Graph writes a language with its region, by an underscore. */
const openGraphLocale = (language: Language) => REGION[language].replace('-', '_')

/** The newsroom's mark. */
export const ICON = '/icon.svg'

/** The institution's emblem, where it has the form of an icon: a long logotype would be a smudge. */
export function iconOf({ mark }: Pick<Settings, 'mark'>): string {
  if (!mark) return ICON
  const { url, width, height } = mark.asset
  return Math.max(width, height) / Math.min(width, height) < 1.5 ? url : ICON
}

type Page = {
  settings: Settings
  /** The language of the page's text. */
  language: Language
  title: string
  description?: string | undefined
  /** The same page in each language in which there is one. */
  places: Partial<Record<Language, Place>>
  type?: 'article' | 'profile' | 'website'
  /** The picture that stands for it; the newsroom's own, where it has none. */
  card?: CardImage | undefined
  /** Whole addresses of the same in forms for programs, by media type. */
  alternates?: Record<string, string>
}

/**
 * Title, canonical address, `hreflang` links to each version (`x-default` is the Spanish one), and the
 * newsroom's feeds, which readers' programs look for on every page.
 */
export function pageMetadata({
  settings,
  language,
  title,
  description,
  places,
  type,
  card = cardOfSite(siteCard(settings, language), language),
  alternates,
}: Page): Metadata {
  const languages = Object.fromEntries(
    (['es', 'en'] as const).flatMap((locale) => {
      const place = places[locale]
      return place ? [[locale, absolute(pathTo(locale, place))]] : []
    }),
  )
  const canonical = languages[language]
  const siteName = inLanguage(settings.ministry, language).text
  const whole = title === siteName ? title : `${title} · ${siteName}`
  // A list, or an event of which nothing more is known, is told by where it is.
  const described = description ?? `${whole}. ${translator(language)('site.description')}`
  return {
    title: whole,
    description: described,
    icons: iconOf(settings),
    alternates: {
      ...(canonical && { canonical }),
      languages: { ...languages, 'x-default': languages.es ?? canonical },
      types: { ...allReleases(language), ...alternates },
    },
    openGraph: {
      title,
      siteName,
      locale: openGraphLocale(language),
      type: type ?? 'website',
      description: described,
      ...(canonical && { url: canonical }),
      images: pictured(card),
    },
    // What a card of X says besides, it reads from Open Graph.
    twitter: { card: 'summary_large_image' },
  }
}

/** The feeds of all releases in a language. */
export const allReleases = (language: Language) =>
  feedLinks(language, absolute, { title: translator(language)('site.releases') })

const pictured = ({ path, ...picture }: CardImage) => ({ url: absolute(path), ...picture })

/** What is left to say of a release that was withdrawn: nothing of its text, to nobody's index. */
export function withdrawnMetadata(language: Language, settings: Settings): Metadata {
  const title = translator(language)('withdrawn.pageTitle')
  const siteName = inLanguage(settings.ministry, language).text
  return {
    title: `${title} · ${siteName}`,
    icons: iconOf(settings),
    robots: { index: false, follow: true },
    alternates: { types: allReleases(language) },
    openGraph: { title, siteName, locale: openGraphLocale(language), type: 'website' },
  }
}

/**
 * A draft's that is no page yet, or whose address is a secret. The title says nothing of the document:
 * it stays in histories and on shared screens.
 */
export const draftMetadata = (language: Language): Metadata => ({
  title: translator(language)('preview.stamp'),
})
