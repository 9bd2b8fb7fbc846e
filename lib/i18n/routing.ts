// The site's languages and the address of every kind of page in each.
import { defineRouting } from 'next-intl/routing'

export const routing = defineRouting({
  locales: ['es', 'en'],
  defaultLocale: 'es',
  localePrefix: 'always',
  // The choice of language is in the address; no cookie is needed to remember it.
  localeCookie: false,
  // Pages write their own hreflang links: only they know which documents have a translation.
  alternateLinks: false,
  pathnames: {
    '/': '/',
    '/releases': { es: '/comunicados', en: '/releases' },
    '/releases/[slug]': { es: '/comunicados/[slug]', en: '/releases/[slug]' },
    '/developers': { es: '/desarrolladores', en: '/developers' },
    '/ministers/[slug]': { es: '/ministros/[slug]', en: '/ministers/[slug]' },
    '/events': { es: '/eventos', en: '/events' },
    // Answered by app/preview, not app/[locale]: it is the one page that is not static.
    '/preview/[secret]': { es: '/vista-previa/[secret]', en: '/preview/[secret]' },
    // Longer than any event's address, so that no slug can take its place.
    '/events/past/[year]': { es: '/eventos/anteriores/[year]', en: '/events/past/[year]' },
    '/events/[slug]': { es: '/eventos/[slug]', en: '/events/[slug]' },
  },
})
