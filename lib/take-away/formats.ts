/** Names of formats, as the address ends. */
export const TAKE_AWAY_FORMATS = ['pdf', 'txt', 'csv', 'zip', 'md', 'ninjs.json'] as const

/** The formats as a part of a pattern: what a point means there is not what it means in a name. */
export const FORMAT_PATTERN = TAKE_AWAY_FORMATS.join('|').replaceAll('.', '\\.')

export type TakeAwayFormat = (typeof TAKE_AWAY_FORMATS)[number]

/** Those that say on every page that they are not public: what is a draft is given out in no other. */
export const DRAFT_FORMATS: readonly TakeAwayFormat[] = ['pdf']
