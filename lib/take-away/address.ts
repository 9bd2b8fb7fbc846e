// Where a release's files are: at its own address, with the format's name after it.
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { TakeAwayFormat } from './formats.ts'

/** `/es/comunicados/reunion-en-washington.pdf` */
export const takeAwayPath = (
  { language, slug }: Pick<Release, 'language' | 'slug'>,
  format: TakeAwayFormat,
) => `${pathTo(language, releasePlace(slug))}.${format}`
