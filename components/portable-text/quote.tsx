import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Quote as Quoted } from '#sanity/portable-text/contract.ts'
import { CopyButton } from '../release/copy-button.tsx'

type Props = { quote: Quoted; locale: Language; isPublic: boolean }

/** Words that somebody said, with who said them; they can be taken away together, and not alone. */
export function Quote({ quote, locale, isPublic }: Props) {
  const t = translator(locale)
  const { text, speaker, role } = quote
  return (
    <figure data-part="quote">
      <blockquote>
        <p>{text}</p>
      </blockquote>
      <figcaption>
        <span data-part="attribution">
          <span className="font-semibold text-ink">{speaker}</span>
          {role && `, ${role}`}
        </span>
        {isPublic && (
          <span data-needs-script="" className="screen-only block">
            <CopyButton
              what="quote"
              className="cursor-pointer py-1 text-sm font-medium text-accent underline decoration-1 underline-offset-[0.18em] hover:decoration-2"
              language={locale}
              label={t('takeAway.copyQuote')}
              done={t('takeAway.quoteCopied')}
              failed={t('takeAway.notCopied')}
            />
          </span>
        )}
      </figcaption>
    </figure>
  )
}
