/** The id of the published document that a draft, or a version of a content release, is of. */
export const publishedId = (id: string): string => id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
