import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Minister } from '#sanity/minister/contract.ts'
import { mainTenures, standingOf, type Tenure } from '#sanity/minister/tenures.ts'
import { Picture } from '../site/picture.tsx'
import { Biography } from './biography.tsx'
import { OfficeLine } from './office-line.tsx'

type Props = { minister: Minister; tenures: Tenure[]; locale: Language; imageHost: string }

/** Who it is: portrait, name, the offices held now or last, life. */
export function MinisterHeader({ minister, tenures, locale, imageHost }: Props) {
  const t = translator(locale)
  const { name, honorific, bio, portrait } = minister
  const standing = standingOf(tenures)
  return (
    <div className="ledger gap-y-6">
      <div className="space-y-4 md:pt-3">
        <p className="text-[0.9375rem] font-semibold text-accent">
          {standing ? t(`minister.${standing}`) : t('release.minister')}
        </p>
        {portrait && (
          <Picture
            image={portrait}
            locale={locale}
            host={imageHost}
            sizes="15rem"
            className="max-w-[15rem]"
            leads
          />
        )}
      </div>
      <header>
        <h1 data-part="headline" className="headline -ml-[0.03em] text-display">
          {honorific && <span className="font-normal text-quiet">{honorific} </span>}
          {name}
        </h1>
        {mainTenures(tenures).map((tenure) => (
          <p key={tenure._key} className="mt-4 font-serif text-lead leading-snug text-quiet">
            <OfficeLine tenure={tenure} locale={locale} />
          </p>
        ))}
        {bio && <Biography value={inLanguage(bio, locale)} locale={locale} />}
      </header>
    </div>
  )
}
