import { translator } from '#lib/i18n/translator.ts'
import { type Message, mailto } from '#lib/share/mailto.ts'
import { takeAwayPath } from '#lib/take-away/address.ts'
import type { Release } from '#sanity/release/contract.ts'
import { CopyButton } from './copy-button.tsx'
import { PrintButton } from './print-button.tsx'
import { ShareButton } from './share-button.tsx'

const LOOK =
  'text-link cursor-pointer underline decoration-1 underline-offset-[0.18em] hover:decoration-2'

type Props = {
  release: Release
  message: Message
  /** It can be read at its address, and has files there. */
  isPublic: boolean
}

/**
 * Imprimir and Enviar, with which the newsroom's releases open: the first needs a script, the second
 * only a mail program. On a phone, where the rest is below the text, the most wanted of it is here too.
 */
export function ShareLinks({ release, message, isPublic }: Props) {
  const t = translator(release.language)
  return (
    <ul aria-label={t('share.label')} className="flex flex-wrap gap-x-4">
      <li data-needs-script="">
        <PrintButton label={t('share.print')} name={t('share.printName')} className={LOOK} />
      </li>
      <li>
        {/* The visible word begins the name, for who speaks to the page (WCAG 2.2, 2.5.3). */}
        <a href={mailto(message)} aria-label={t('share.emailName')} className={LOOK}>
          {t('share.email')}
        </a>
      </li>
      {isPublic && (
        <>
          <li data-needs-script="" className="md:hidden">
            <CopyButton
              what="text"
              file={takeAwayPath(release, 'txt')}
              label={t('takeAway.copy')}
              more={t('takeAway.copyMore')}
              done={t('takeAway.copied')}
              failed={t('takeAway.notCopied')}
              className={LOOK}
            />
          </li>
          <li className="md:hidden">
            <a
              href={takeAwayPath(release, 'pdf')}
              download=""
              aria-label={t('takeAway.pdfName')}
              className={LOOK}
            >
              PDF
            </a>
          </li>
          <li data-needs-script="">
            <ShareButton
              label={t('takeAway.share')}
              name={t('takeAway.shareName')}
              failed={t('takeAway.notShared')}
              className={LOOK}
            />
          </li>
        </>
      )}
    </ul>
  )
}
