// Everything a new newsroom starts with: the first release and the documents it needs.
import type { IdentifiedSanityDocumentStub } from '@sanity/client'
import { events } from './events.ts'
import { minister } from './minister.ts'
import { organizations } from './organizations.ts'
import { releaseInEnglish } from './release-en.ts'
import { releaseInSpanish } from './release-es.ts'
import { settings } from './settings.ts'
import { topics } from './topics.ts'
import { translations } from './translations.ts'

/** In an order in which every strong reference finds its target. */
export const documents: IdentifiedSanityDocumentStub[] = [
  settings,
  ...organizations,
  ...topics,
  minister,
  ...events,
  releaseInEnglish,
  releaseInSpanish,
  ...translations,
]
