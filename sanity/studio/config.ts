// The Studio of the press desk.
import { documentInternationalization } from '@sanity/document-internationalization'
import { esESLocale } from '@sanity/locale-es-es'
import { visionTool } from '@sanity/vision'
import { createElement } from 'react'
import { defineConfig } from 'sanity'
import { structureTool } from 'sanity/structure'
import { browsersHost, type Connection, clientOptions } from '../connection.ts'
import { LANGUAGES, type Language } from '../contract/language.ts'
import { SETTINGS_ID } from '../settings/contract.ts'
import { embeddedLake } from './embedded-lake.ts'
import { FollowsLanguage } from './follows-language.tsx'
import { schemaTypes } from './schema.ts'
import { structure } from './structure.ts'

export type Desk = {
  /** The institution's name. */
  title: string
  /** The language of the desk's own words: schemas, actions, structure. */
  language: Language
  /** Called with the language that the user chose in Studio's menu. */
  onLanguage: (language: Language) => void
}

/**
 * The configuration for a dataset: on hosted Sanity as it is, on a lake of one's own with what that
 * needs besides.
 */
export function studioConfig(connection: Connection, { title, language, onLanguage }: Desk) {
  const { projectId, dataset, apiVersion } = connection
  const apiHost = browsersHost(connection)
  return defineConfig({
    name: 'newsroom',
    title,
    basePath: '/studio',
    projectId,
    dataset,
    ...(apiHost && embeddedLake(apiHost)),
    plugins: [
      structureTool({ structure: structure(language) }),
      visionTool({ defaultApiVersion: apiVersion }),
      documentInternationalization({
        supportedLanguages: LANGUAGES.map(({ id, title: name }) => ({ id, title: name })),
        schemaTypes: ['release'],
        weakReferences: true,
        apiVersion: clientOptions(connection).apiVersion,
      }),
      esESLocale(),
    ],
    schema: {
      types: schemaTypes(language),
      // The settings are one document: there is nothing to make a second one from.
      templates: (templates) => templates.filter(({ schemaType }) => schemaType !== 'settings'),
    },
    studio: {
      components: { layout: (props) => createElement(FollowsLanguage, { ...props, onLanguage }) },
    },
    document: {
      actions: (actions, { schemaType }) =>
        schemaType === 'settings'
          ? actions.filter(({ action }) => action === 'publish' || action === 'discardChanges')
          : actions,
      // Comments need a dataset of their own, which the embedded lake does not have. Whoever may not
      // edit asks the person who makes the accounts.
      ...(apiHost && { comments: { enabled: false }, askToEdit: { enabled: false } }),
      newDocumentOptions: (options) =>
        options.filter(({ templateId }) => templateId !== SETTINGS_ID),
    },
    // What the embedded lake does not carry is not offered.
    ...(apiHost && {
      releases: { enabled: false },
      scheduledPublishing: { enabled: false },
      tasks: { enabled: false },
      scheduledDrafts: { enabled: false },
    }),
  })
}
