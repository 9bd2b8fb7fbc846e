// What needs somebody now, and the parts of the archive: each a GROQ condition on a document as the
// desk sees it, its draft laid over what is published (perspective `drafts`).
import type { SortOrderingItem } from 'sanity'

export type DeskFilter = { filter: string; ordering: SortOrderingItem[] }

const LAST_EDITED: SortOrderingItem[] = [{ field: '_updatedAt', direction: 'desc' }]
const LATEST: SortOrderingItem[] = [{ field: 'dateline.date', direction: 'desc' }]

/** In the perspective of drafts the id is that of the published document; this one tells. */
const isDraft = '_originalId in path("drafts.**")'

/**
 * The same condition for the perspective `raw`, where documents keep the id that they are stored
 * under, and an index finds the drafts.
 */
export const inRaw = ({ filter }: DeskFilter) => filter.replaceAll('_originalId', '_id')

/** An import makes thousands of these at once: they wait apart from the day's work. */
const fromArchive = '_type == "release" && fromArchive == true'

/** New documents and changes to published ones that nobody has sent to be approved. */
export const DRAFTS: DeskFilter = {
  filter: `_type in ["release", "event", "minister"] && ${isDraft} &&
    approval.status != "inReview" && !(${fromArchive})`,
  ordering: LAST_EDITED,
}

/** Releases that wait for somebody to approve them, those that wait longest first. */
export const IN_REVIEW: DeskFilter = {
  filter: `_type == "release" && approval.status == "inReview" && ${isDraft}`,
  ordering: [{ field: 'approval.requestedAt', direction: 'asc' }],
}

export const FROM_ARCHIVE: DeskFilter = {
  filter: `${fromArchive} && ${isDraft}`,
  ordering: LATEST,
}

/** How far back a missing translation is still news. */
export const TRANSLATION_DAYS = 60

/**
 * Releases since `$since` (a day) that have no version in another language. What comes from the
 * archive, or was withdrawn, is not missed.
 */
export const UNTRANSLATED: DeskFilter = {
  filter: `_type == "release" && coalesce(dateline.date, _createdAt) >= $since &&
    fromArchive != true && !defined(withdrawn) &&
    count(*[_type == "translation.metadata" && references(^._id) &&
      count(translations[defined(value->_id)]) > 1]) == 0`,
  ordering: LATEST,
}

/** Takes `$language`. */
export const RELEASES: DeskFilter = {
  filter: '_type == "release" && language == $language',
  ordering: LATEST,
}

/** Takes `$language` and the year's first day and the next year's, `$from` and `$to`. */
export const RELEASES_OF_YEAR: DeskFilter = {
  filter: `${RELEASES.filter} && dateline.date >= $from && dateline.date < $to`,
  ordering: LATEST,
}

/** Takes `$today`. What lasts several days is past when its last one is. */
export const UPCOMING: DeskFilter = {
  filter: '_type == "event" && coalesce(endDate, date) >= $today',
  ordering: [
    { field: 'date', direction: 'asc' },
    { field: 'startTime', direction: 'asc' },
  ],
}

/** Takes `$today`. */
export const PAST: DeskFilter = {
  filter: '_type == "event" && coalesce(endDate, date) < $today',
  ordering: [
    { field: 'date', direction: 'desc' },
    { field: 'startTime', direction: 'desc' },
  ],
}
