/** Names of formats, as the address ends. */
export const TAKE_AWAY_FORMATS = ['pdf', 'txt', 'csv', 'zip'] as const

export type TakeAwayFormat = (typeof TAKE_AWAY_FORMATS)[number]

/** Those that say on every page that they are not public: what is a draft is given out in no other. */
export const DRAFT_FORMATS: readonly TakeAwayFormat[] = ['pdf']
