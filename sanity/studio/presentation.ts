// The site beside the form, before anything is published: where each document is to be seen, and
// which document a page is of.

import { defineDocuments, defineLocations, presentationTool } from 'sanity/presentation'
import { z } from 'zod'
import { eventPlace, ministerPlace, type Place, pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { LANGUAGES, type Language, language } from '../contract/language.ts'
import type { Say } from './desk-language.ts'
import { PreviewHeader } from './preview-header.tsx'
import { PRINT_PARAM } from './print-param.ts'

/** Sanity's Presentation tool for this site, in the words of the desk's language. */
export function preview(say: Say) {
  return presentationTool({
    name: 'presentation',
    title: say('Vista previa', 'Preview'),
    previewUrl: {
      initial: () =>
        new URL(pathTo(say('es', 'en') === 'es' ? 'es' : 'en', '/'), location.origin).href,
      previewMode: {
        enable: '/api/draft-mode/enable',
        disable: '/api/draft-mode/disable',
        // Who has no account gets a preview link, which shows one document and expires.
        shareAccess: false,
      },
    },
    resolve: { mainDocuments, locations: locations(say) },
    components: { unstable_header: { component: PreviewHeader } },
  })
}

const ofRelease = z.object({ headline: z.string().nullish(), slug: z.string(), language })
const named = z.object({ slug: z.string() })

/** The pages on which a document is to be seen, the one of its own first. */
function locations(say: Say) {
  const missing = {
    tone: 'caution' as const,
    message: say(
      'Sin dirección todavía: complete el campo «Dirección».',
      'No address yet: fill in the field “Address”.',
    ),
  }
  const inLanguage = (page: string, id: Language) =>
    `${page} · ${LANGUAGES.find((known) => known.id === id)?.title}`
  const page = (title: string, id: Language, place: Place) => ({
    title: inLanguage(title, id),
    href: pathTo(id, place),
  })
  const printed = (id: Language, place: Place) => ({
    title: inLanguage(say('Como impreso', 'As printed'), id),
    href: `${pathTo(id, place)}?${PRINT_PARAM}`,
    showHref: false,
  })
  const inBoth = (title: string, place: (slug: string) => Place, list?: () => Place) =>
    defineLocations({
      select: { slug: 'slug.current' },
      resolve: (value) => {
        const { data } = named.safeParse(value)
        if (!data) return missing
        return {
          locations: LANGUAGES.flatMap(({ id }) => [
            page(title, id, place(data.slug)),
            printed(id, place(data.slug)),
            ...(list ? [page(say('Agenda', 'Agenda'), id, list())] : []),
          ]),
        }
      },
    })
  const front = {
    locations: LANGUAGES.map(({ id }) => page(say('Portada', 'Front page'), id, '/')),
  }
  return {
    release: defineLocations({
      select: { slug: 'slug.current', language: 'language' },
      resolve: (value) => {
        const { data } = ofRelease.safeParse(value)
        if (!data) return missing
        const { slug, language: id } = data
        return {
          locations: [
            page(say('Comunicado', 'Release'), id, releasePlace(slug)),
            printed(id, releasePlace(slug)),
            page(say('Lista de comunicados', 'List of releases'), id, '/releases'),
            page(say('Portada', 'Front page'), id, '/'),
          ],
        }
      },
    }),
    minister: inBoth(say('Perfil', 'Profile'), ministerPlace),
    event: inBoth(say('Evento', 'Event'), eventPlace, () => '/events'),
    settings: front,
  }
}

/** The document that a page is of, for the form beside it. */
const mainDocuments = defineDocuments([
  ...LANGUAGES.map(({ id }) => ({
    route: pathTo(id, releasePlace(':slug')),
    filter: '_type == "release" && language == $language && slug.current == $slug',
    params: ({ params }: { params: Record<string, string> }) => ({
      language: id,
      slug: params.slug ?? '',
    }),
  })),
  ...(['minister', 'event'] as const).flatMap((type) =>
    LANGUAGES.map(({ id }) => ({
      route: pathTo(id, type === 'minister' ? ministerPlace(':slug') : eventPlace(':slug')),
      filter: `_type == "${type}" && slug.current == $slug`,
      params: ({ params }: { params: Record<string, string> }) => ({ slug: params.slug ?? '' }),
    })),
  ),
])
