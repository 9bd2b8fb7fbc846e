/** Document types the site reads; a change to one expires every answer that read its type. */
export const CONTENT_TYPES = [
  'release',
  'minister',
  'event',
  'organization',
  'topic',
  'settings',
  'translation.metadata',
  // A picture's credit and licence are its file's.
  'sanity.imageAsset',
] as const

export type ContentType = (typeof CONTENT_TYPES)[number]

/**
 * What changes with the hour although nobody changed a document: a release appears, an event has been,
 * an office begins.
 */
export const CHANGING_WITH_TIME: ContentType[] = ['release', 'event', 'minister']
