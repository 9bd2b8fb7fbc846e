// What the press desk sees on the left: the three documents, then what they refer to.

import type { StructureResolver } from 'sanity/structure'
import { LANGUAGES } from '../contract/language.ts'
import { SETTINGS_ID } from '../settings/contract.ts'

export const structure: StructureResolver = (S) =>
  S.list()
    .title('Sala de prensa')
    .items([
      ...LANGUAGES.map(({ id, title }) =>
        S.listItem()
          .id(`releases-${id}`)
          .title(`Comunicados · ${title}`)
          .schemaType('release')
          .child(
            S.documentList()
              .id(`releases-${id}`)
              .title(`Comunicados · ${title}`)
              .schemaType('release')
              .apiVersion('2026-02-01')
              .filter('_type == "release" && language == $language')
              .params({ language: id })
              .defaultOrdering([{ field: 'dateline.date', direction: 'desc' }]),
          ),
      ),
      S.documentTypeListItem('minister').title('Ministras y ministros'),
      S.documentTypeListItem('event').title('Eventos'),
      S.divider(),
      S.documentTypeListItem('organization').title('Organizaciones'),
      S.documentTypeListItem('topic').title('Temas'),
      S.divider(),
      S.listItem()
        .id(SETTINGS_ID)
        .title('Ajustes')
        .schemaType('settings')
        .child(S.document().schemaType('settings').documentId(SETTINGS_ID).title('Ajustes')),
    ])
