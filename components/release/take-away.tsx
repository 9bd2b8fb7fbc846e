import { translator } from '#lib/i18n/translator.ts'
import { takeAwayPath } from '#lib/take-away/address.ts'
import type { TakeAwayFormat } from '#lib/take-away/formats.ts'
import type { Release } from '#sanity/release/contract.ts'
import { CopyButton } from './copy-button.tsx'

const BUTTON = 'quiet-link cursor-pointer py-1 text-left text-accent hover:underline'

/** Programs find the others: the page's head links to them. */
const FOR_PEOPLE = ['pdf', 'txt', 'csv', 'zip'] as const satisfies TakeAwayFormat[]

/** All the forms in which a journalist may take a release along; the links need no script. */
export function TakeAway({ release }: { release: Release }) {
  const { language, figures } = release
  const t = translator(language)
  const failed = t('takeAway.notCopied')
  const formats = FOR_PEOPLE.filter((format) => format !== 'csv' || figures.length > 0)
  return (
    <ul data-part="take-away" className="max-w-[24rem]">
      {formats.map((format) => (
        <li key={format}>
          <a
            href={takeAwayPath(release, format)}
            download=""
            className="quiet-link group flex items-baseline justify-between gap-x-3 py-1 text-accent"
          >
            <span className="group-hover:underline">{t(`takeAway.${format}`)}</span>{' '}
            <span className="text-[0.8125rem] text-quiet tabular-nums">{format.toUpperCase()}</span>
          </a>
        </li>
      ))}
      <li data-needs-script="" className="mt-1.5 border-t border-hairline pt-1.5">
        <CopyButton
          what="text"
          file={takeAwayPath(release, 'txt')}
          label={t('takeAway.copyText')}
          done={t('takeAway.textCopied')}
          failed={failed}
          className={BUTTON}
        />
      </li>
      <li data-needs-script="">
        <CopyButton
          what="link"
          label={t('takeAway.copyLink')}
          done={t('takeAway.linkCopied')}
          failed={failed}
          className={BUTTON}
        />
      </li>
    </ul>
  )
}
