/** Names of formats, as the address ends. */
export const TAKE_AWAY_FORMATS = ['pdf', 'txt', 'csv', 'zip'] as const

export type TakeAwayFormat = (typeof TAKE_AWAY_FORMATS)[number]
