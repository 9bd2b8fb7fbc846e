// What the press desk sees on the left: the three documents, then what they refer to.

import type { StructureResolver } from 'sanity/structure'
import { LANGUAGES } from '../contract/language.ts'
import { SETTINGS_ID } from '../settings/contract.ts'
import type { Say } from './desk-language.ts'

/** In the words of the desk's language. */
export const structure =
  (say: Say): StructureResolver =>
  (S) =>
    S.list()
      .title(say('Sala de prensa', 'Newsroom'))
      .items([
        ...LANGUAGES.map(({ id, title }) =>
          S.listItem()
            .id(`releases-${id}`)
            .title(`${say('Comunicados', 'Releases')} · ${title}`)
            .schemaType('release')
            .child(
              S.documentList()
                .id(`releases-${id}`)
                .title(`${say('Comunicados', 'Releases')} · ${title}`)
                .schemaType('release')
                .apiVersion('2026-02-01')
                .filter('_type == "release" && language == $language')
                .params({ language: id })
                .defaultOrdering([{ field: 'dateline.date', direction: 'desc' }]),
            ),
        ),
        S.documentTypeListItem('minister').title(say('Ministras y ministros', 'Ministers')),
        S.documentTypeListItem('event').title(say('Eventos', 'Events')),
        S.divider(),
        S.documentTypeListItem('organization').title(say('Organizaciones', 'Organizations')),
        S.documentTypeListItem('topic').title(say('Temas', 'Topics')),
        S.divider(),
        S.listItem()
          .id(SETTINGS_ID)
          .title(say('Ajustes', 'Settings'))
          .schemaType('settings')
          .child(
            S.document()
              .schemaType('settings')
              .documentId(SETTINGS_ID)
              .title(say('Ajustes', 'Settings')),
          ),
      ])
