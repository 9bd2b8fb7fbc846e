// What the press desk sees on the left: what needs somebody now first, then all documents.
import { map } from 'rxjs'
import type { ChildResolver, StructureBuilder, StructureResolver } from 'sanity/structure'
import { API_VERSION } from '../api-version.ts'
import { LANGUAGES, type Language } from '../contract/language.ts'
import { SETTINGS_ID } from '../settings/contract.ts'
import { deskGroups } from './desk/entries.ts'
import {
  type DeskFilter,
  DRAFTS,
  FROM_ARCHIVE,
  IN_REVIEW,
  PAST,
  RELEASES,
  RELEASES_OF_YEAR,
  UNTRANSLATED,
  UPCOMING,
} from './desk/needs.ts'
import { type Panes, panesOf } from './desk/panes.ts'
import { yearParams } from './desk/years.ts'
import { sayIn } from './desk-language.ts'

/** In the words of the desk's language. */
export function structure(language: Language): StructureResolver {
  const say = sayIn(language)
  let panes: Panes | undefined
  return (S, context) => {
    panes ??= panesOf(context.getClient({ apiVersion: API_VERSION }), language)
    const titles = deskGroups(say).flatMap(({ entries }) => entries)
    const titleOf = (id: string) => titles.find((entry) => entry.id === id)?.title ?? id
    return S.component(panes.desk)
      .id('desk')
      .title(say('Sala de prensa', 'Newsroom'))
      .child(childrenOf(S, panes, titleOf))
  }
}

/** What an entry of the desk opens. */
function childrenOf(
  S: StructureBuilder,
  { live, ...panes }: Panes,
  titleOf: (id: string) => string,
): ChildResolver {
  const list = (id: string, title: string, { filter, ordering }: DeskFilter, params = {}) =>
    S.documentList()
      .id(id)
      .title(title)
      .apiVersion(API_VERSION)
      .filter(filter)
      .params(params)
      .defaultOrdering(ordering)

  /** A document named by a row of a pane of ours. */
  const document: ChildResolver = (id, { params }) =>
    S.defaultDocument({ documentId: id, schemaType: params.type ?? 'release' })

  const pane = (id: 'years' | 'embargoed' | 'today' | 'failing', child: ChildResolver) =>
    S.component(panes[id]).id(id).title(titleOf(id)).child(child)

  /** A list that begins anew when the ministry's day does. */
  const daily = (id: string, needed: DeskFilter) =>
    live.dates.pipe(map(({ today, since }) => list(id, titleOf(id), needed, { today, since })))

  return (id) => {
    const language = LANGUAGES.find((known) => id === `releases-${known.id}`)
    if (language) return list(id, titleOf(id), RELEASES, { language: language.id })
    switch (id) {
      case 'drafts':
        return list(id, titleOf(id), DRAFTS)
      case 'in-review':
        return list(id, titleOf(id), IN_REVIEW)
      case 'from-archive':
        return list(id, titleOf(id), FROM_ARCHIVE)
      case 'untranslated':
        return daily(id, UNTRANSLATED)
      case 'events-upcoming':
        return daily(id, UPCOMING)
      case 'events-past':
        return daily(id, PAST)
      case 'embargoed':
      case 'today':
      case 'failing':
        return pane(id, document)
      case 'years':
        return pane(id, (year) => {
          const [spoken = '', number = ''] = year.split('-')
          const title = `${titleOf(`releases-${spoken}`)} · ${number}`
          return list(year, title, RELEASES_OF_YEAR, yearParams(spoken, Number(number)))
        })
      case SETTINGS_ID:
        return S.document().schemaType('settings').documentId(SETTINGS_ID).title(titleOf(id))
      default:
        return S.documentTypeList(id).title(titleOf(id))
    }
  }
}
