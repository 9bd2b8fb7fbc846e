'use client'

import { BarePage } from './bare-page.tsx'

// The words stand here: the message files would come to every page's browser for this one.
const WORDS = [
  {
    lang: 'es',
    title: 'Se produjo un error',
    text: 'No pudimos mostrar esta página. Inténtelo de nuevo en un momento.',
    again: 'Intentar de nuevo',
  },
  {
    lang: 'en',
    title: 'Something went wrong',
    text: 'We could not show this page. Please try again in a moment.',
    again: 'Try again',
  },
]

/** What is shown when a page fails in the browser. The server's own failures have a page apart. */
export function ErrorMessage({ retry }: { retry: () => void }) {
  return (
    <BarePage>
      {WORDS.map(({ lang, title, text, again }, index) => {
        const Title = index === 0 ? 'h1' : 'h2'
        return (
          <section key={lang} lang={lang} className="ledger mb-20">
            <div className="md:col-start-2">
              <Title className={`headline ${index === 0 ? 'text-title' : 'text-[1.75rem]'}`}>
                {title}
              </Title>
              <p className="mt-4 max-w-[36rem] font-serif text-lead leading-normal text-quiet">
                {text}
              </p>
              <button
                type="button"
                onClick={retry}
                className="text-link mt-5 cursor-pointer underline"
              >
                {again}
              </button>
            </div>
          </section>
        )
      })}
    </BarePage>
  )
}
