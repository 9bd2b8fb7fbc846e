import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'

type Props = { settings: Settings; locale: Language; className: string }

/** The institution's arms or logotype, where the settings have one; on paper always the light one. */
export function Emblem({ settings: { mark, markOnDark }, locale, className }: Props) {
  if (!mark) return null
  const alt = mark.alt && inLanguage(mark.alt, locale)
  const { url, width, height } = mark.asset
  return (
    <picture data-part="emblem" className="contents">
      {markOnDark && (
        <source
          media="screen and (prefers-color-scheme: dark)"
          srcSet={markOnDark.asset.url}
          width={markOnDark.asset.width}
          height={markOnDark.asset.height}
        />
      )}
      <img
        src={url}
        width={width}
        height={height}
        alt={alt?.text ?? ''}
        lang={alt && alt.lang !== locale ? alt.lang : undefined}
        className={`w-auto object-contain object-left ${className}`}
      />
    </picture>
  )
}
