import type { ReactNode } from 'react'
import { translator } from '#lib/i18n/translator.ts'
import { qrSvg } from '#lib/share/qr.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { PrintedOn } from './printed-on.tsx'
import { RunningFoot } from './running-foot.tsx'

type Props = {
  locale: Language
  settings: Pick<Settings, 'ministry'>
  /** The page's own whole address. */
  url: string
  /** Which version of a text this is, "Versión 2". */
  version?: string
  /** Since when it is as it is. */
  since?: string
  /** What comes before: the notes of a text. */
  children?: ReactNode
}

/** On paper alone: where the page stands, which version of it this is, when it was printed. */
export function Imprint({ locale, settings, url, version, since, children }: Props) {
  const t = translator(locale)
  const ministry = inLanguage(settings.ministry, locale).text
  const code = `data:image/svg+xml,${encodeURIComponent(qrSvg(url))}`
  return (
    <footer data-part="imprint" className="print-only">
      <RunningFoot lines={[[ministry, version].filter(Boolean).join(' · '), shortOf(url)]} />
      {children}
      <div data-part="origin">
        {/* biome-ignore lint/performance/noImgElement: it is in the page already. */}
        <img src={code} alt={t('print.code')} width={120} height={120} />
        <div>
          <p data-part="address">{url}</p>
          {version && <p>{[version, since].filter(Boolean).join(' · ')}</p>}
          <PrintedOn label={t('print.printed')} />
        </div>
      </div>
    </footer>
  )
}

/** An address as people read it out. */
const shortOf = (url: string) => decodeURI(url).replace(/^https?:\/\//, '')
