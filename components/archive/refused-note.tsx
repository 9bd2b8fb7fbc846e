import type { Asked } from '#lib/archive/criteria.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'

/** An address may be anything, and as long as a page. */
const LONGEST = 60

/** Says which part of the address makes no sense; nothing where all of it does. */
export function RefusedNote({ locale, refused }: { locale: Language; refused: Asked['refused'] }) {
  const t = translator(locale)
  if (refused.length === 0) return null
  return (
    <section aria-labelledby="refused" className="max-w-[40rem] border-l-4 border-alert pl-4">
      <h2 id="refused" className="font-semibold text-alert">
        {t('archive.refused.title')}
      </h2>
      <ul>
        {refused.map(({ parameter, given }) => (
          <li key={parameter} className="break-words">
            {t(`archive.parameter.${parameter}`)}: {t('archive.words', { words: shortened(given) })}
          </li>
        ))}
      </ul>
      <p className="text-quiet">{t('archive.refused.text')}</p>
    </section>
  )
}

const shortened = (given: string) =>
  given.length > LONGEST ? `${given.slice(0, LONGEST)}…` : given
