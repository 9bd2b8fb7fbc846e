import type { Breach } from '#lib/content/broken-draft.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { BarePage } from '../site/bare-page.tsx'

/** What stands in the place of a draft that the site cannot show: each field and what is wrong with it. */
export function BrokenDraft({ breaches, locale }: { breaches: Breach[]; locale: Language }) {
  const t = translator(locale)
  return (
    <BarePage>
      <h1 className="headline text-title">{t('preview.brokenTitle')}</h1>
      <p className="mt-4 max-w-[36rem] font-serif text-lead text-quiet">
        {t('preview.brokenText')}
      </p>
      <table className="mt-8 text-left">
        <thead>
          <tr>
            <th scope="col" className="border-b border-ink py-2 pr-8">
              {t('preview.field')}
            </th>
            <th scope="col" className="border-b border-ink py-2">
              {t('preview.reason')}
            </th>
          </tr>
        </thead>
        <tbody>
          {breaches.map(({ field, reason }) => (
            <tr key={`${field} ${reason}`}>
              <td className="border-b border-hairline py-2 pr-8">
                <code>{field}</code>
              </td>
              <td className="border-b border-hairline py-2">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </BarePage>
  )
}
