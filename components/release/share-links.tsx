import { translator } from '#lib/i18n/translator.ts'
import { type Message, mailto } from '#lib/share/mailto.ts'
import type { Language } from '#sanity/contract/language.ts'
import { PrintButton } from './print-button.tsx'

const LOOK =
  'text-link cursor-pointer underline decoration-1 underline-offset-[0.18em] hover:decoration-2'

/** Imprimir and Enviar: the first needs a script, the second only a mail program. */
export function ShareLinks({ locale, message }: { locale: Language; message: Message }) {
  const t = translator(locale)
  return (
    <ul aria-label={t('share.label')} className="flex gap-x-4">
      <li data-needs-script="">
        <PrintButton label={t('share.print')} name={t('share.printName')} className={LOOK} />
      </li>
      <li>
        {/* The visible word begins the name, for who speaks to the page (WCAG 2.2, 2.5.3). */}
        <a href={mailto(message)} aria-label={t('share.emailName')} className={LOOK}>
          {t('share.email')}
        </a>
      </li>
    </ul>
  )
}
