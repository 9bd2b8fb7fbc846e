// What every act of the desk needs.
import type { Language } from '../../contract/language.ts'
import type { Say } from '../desk-language.ts'

export type DeskTools = { say: Say; language: Language; apiVersion: string }
