// The Studio of the press desk.
import { esESLocale } from '@sanity/locale-es-es'
import { visionTool } from '@sanity/vision'
import { createElement } from 'react'
import { defineConfig } from 'sanity'
import { structureTool } from 'sanity/structure'
import { browsersHost, type Connection, clientOptions } from '../connection.ts'
import type { Language } from '../contract/language.ts'
import { CleanPaste } from '../portable-text/clean-paste.tsx'
import { previewLinkAction } from '../preview-link/action.tsx'
import { SETTINGS_ID } from '../settings/contract.ts'
import { deskActions } from './actions/desk-actions.ts'
import { deskBadges } from './badges/desk-badges.ts'
import { checkedTypes } from './checked-types.ts'
import { sayIn } from './desk-language.ts'
import { embeddedLake } from './embedded-lake.ts'
import { FollowsLanguage } from './follows-language.tsx'
import { DeskInput } from './inputs/desk-input.tsx'
import { mediaBrowser } from './media/plugin.ts'
import { preview } from './presentation.ts'
import { structure } from './structure.ts'
import { translations } from './translations/plugin.ts'

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
  const say = sayIn(language)
  const { projectId, dataset, apiVersion } = connection
  const apiHost = browsersHost(connection)
  const tools = { say, language, apiVersion }
  const acts = deskActions(tools)
  const badges = deskBadges(tools)
  const previewLinks = previewLinkAction(say)
  return defineConfig({
    name: 'newsroom',
    title,
    basePath: '/studio',
    projectId,
    dataset,
    ...(apiHost && embeddedLake(apiHost)),
    plugins: [
      structureTool({ title: say('Mesa', 'Desk'), structure: structure(language) }),
      preview(say),
      visionTool({ defaultApiVersion: apiVersion }),
      translations(say, clientOptions(connection).apiVersion),
      mediaBrowser(say),
      esESLocale(),
    ],
    schema: {
      types: checkedTypes(language),
      // The settings are one document: there is nothing to make a second one from.
      templates: (templates) => templates.filter(({ schemaType }) => schemaType !== 'settings'),
    },
    form: { components: { input: DeskInput, portableText: { plugins: CleanPaste } } },
    studio: {
      components: { layout: (props) => createElement(FollowsLanguage, { ...props, onLanguage }) },
    },
    document: {
      actions: (actions, { schemaType }) => [...acts(actions, schemaType), previewLinks],
      badges: (before, { schemaType }) => badges(before, schemaType),
      // Comments need a dataset of their own, which the embedded lake does not have. Whoever may not
      // edit asks the person who makes the accounts.
      ...(apiHost && { comments: { enabled: false }, askToEdit: { enabled: false } }),
      newDocumentOptions: (options) =>
        options.filter(({ templateId }) => templateId !== SETTINGS_ID),
    },
    // A release's times are its own, and published ahead: another way to time would go around them,
    // and around approval and corrections.
    releases: { enabled: false },
    scheduledPublishing: { enabled: false },
    scheduledDrafts: { enabled: false },
    // The embedded lake does not carry them.
    ...(apiHost && { tasks: { enabled: false } }),
  })
}
