import { translator } from '#lib/i18n/translator.ts'
import { type Message, mailto } from '#lib/share/mailto.ts'
import type { Language } from '#sanity/contract/language.ts'
import { PrintButton } from './print-button.tsx'

/** Imprimir and Enviar: the first needs a script, the second only a mail program. */
export function ShareLinks({ locale, message }: { locale: Language; message: Message }) {
  const t = translator(locale)
  const look =
    'screen-only cursor-pointer px-2 py-1 font-medium text-accent underline decoration-1 underline-offset-[0.18em] hover:decoration-2'
  return (
    <ul aria-label={t('share.label')} className="screen-only -mx-2 flex gap-x-2">
      <li data-needs-script="">
        <PrintButton label={t('share.print')} name={t('share.printName')} className={look} />
      </li>
      <li>
        {/* The visible word begins the name, for who speaks to the page (WCAG 2.2, 2.5.3). */}
        <a
          href={mailto(message)}
          aria-label={t('share.emailName')}
          className={`inline-block ${look}`}
        >
          {t('share.email')}
        </a>
      </li>
    </ul>
  )
}
