// The media browser, as far as it can be told in the desk's words: its own are English.
import { definePlugin } from 'sanity'
import { media } from 'sanity-plugin-media'
import type { Say } from '../desk-language.ts'
import { fileDetails } from './file-details.tsx'

export const mediaBrowser = (say: Say) => {
  const titled = <T extends { name: string; title?: string }>(all: T[]): T[] =>
    all.map((one) => (one.name === 'media' ? { ...one, title: say('Medios', 'Media') } : one))
  return definePlugin({
    name: 'newsroom-media',
    plugins: [media({ creditLine: { enabled: true }, components: { details: fileDetails(say) } })],
    tools: titled,
    form: { image: { assetSources: titled }, file: { assetSources: titled } },
    document: {
      // Tags and folders are made in the browser itself.
      newDocumentOptions: (options) =>
        options.filter(({ templateId }) => !templateId.startsWith('media.')),
    },
  })()
}
