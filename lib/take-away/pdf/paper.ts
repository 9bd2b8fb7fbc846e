// The sheets that a PDF is made for.
import { z } from 'zod'

/** ISO 216 in most of the world, Letter in North America. */
export const PAPERS = ['a4', 'letter'] as const

export type Paper = (typeof PAPERS)[number]

/** `?paper=letter`; nobody can know what is in a reader's printer. */
export const paper = z.enum(PAPERS).default('a4')
