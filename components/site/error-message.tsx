'use client'

// The words stand here: the message files would come to every page's browser for this one.
const WORDS = [
  {
    lang: 'es',
    title: 'Algo ha fallado',
    text: 'No hemos podido mostrar esta página. Vuelva a intentarlo en un momento.',
    again: 'Volver a intentarlo',
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
    <main className="mx-auto max-w-300 px-5 py-16 sm:px-8 sm:py-28">
      {WORDS.map(({ lang, title, text, again }, index) => {
        const Title = index === 0 ? 'h1' : 'h2'
        return (
          <section key={lang} lang={lang} className="mb-12 max-w-[36rem]">
            <Title className="font-serif text-3xl font-semibold">{title}</Title>
            <p className="mt-3 text-lg text-quiet">{text}</p>
            <button
              type="button"
              onClick={retry}
              className="mt-4 cursor-pointer py-1 font-medium text-accent underline"
            >
              {again}
            </button>
          </section>
        )
      })}
    </main>
  )
}
