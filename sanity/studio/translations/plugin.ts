// Language versions of releases, in the desk's words: made, opened, compared. The documents are those
// of @sanity/document-internationalization; its menu, which speaks English only and cannot say what a
// translation was made from, is replaced.
import { documentInternationalization } from '@sanity/document-internationalization'
import { definePlugin } from 'sanity'
import { LANGUAGES } from '../../contract/language.ts'
import type { Say } from '../desk-language.ts'
import { translationBadge } from './badge.ts'
import { withBanner } from './banner.tsx'
import { translationsMenu } from './menu.tsx'
import { upToDateAction } from './up-to-date.tsx'

/** With one component each for all documents: another one at every rendering would lose its state. */
export function translations(say: Say, apiVersion: string) {
  const [menu, badge, upToDate] = [
    translationsMenu(say),
    translationBadge(say),
    upToDateAction(say),
  ]
  return definePlugin({
    name: 'newsroom-translations',
    plugins: [
      documentInternationalization({
        supportedLanguages: LANGUAGES.map(({ id, title }) => ({ id, title })),
        schemaTypes: ['release'],
        weakReferences: true,
        apiVersion,
        hideLanguageFilter: true,
        metadataOmnisearchVisibility: false,
      }),
    ],
    document: {
      newDocumentOptions: (options) =>
        options.filter(({ templateId }) => templateId !== 'translation.metadata'),
      unstable_languageFilter: (filters, { schemaType }) =>
        schemaType === 'release' ? [...filters, menu] : filters,
      badges: (badges, { schemaType }) => (schemaType === 'release' ? [...badges, badge] : badges),
      actions: (actions, { schemaType }) =>
        schemaType === 'release' ? [...actions, upToDate] : actions,
    },
    form: { components: { input: withBanner(say) } },
  })()
}
