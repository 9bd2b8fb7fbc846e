import type { Language } from '#sanity/contract/language.ts'

/**
 * What is typed or answered, in its own lines; long ones go on below, so that nothing must be scrolled. `lang`
 * is that of the texts in it, where there are any (WCAG 2.2, 3.1.2).
 */
export function Sample({ text, lang }: { text: string; lang?: Language }) {
  return (
    <pre
      lang={lang}
      className="my-3 border-l-2 border-accent bg-wash px-4 py-3 font-mono text-sm leading-relaxed whitespace-pre-wrap wrap-anywhere"
      translate="no"
    >
      <code>{text}</code>
    </pre>
  )
}
