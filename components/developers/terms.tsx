import { CODE, Coded } from './coded.tsx'

type Term = { term: string; about: string; href?: string }

/** Addresses, parameters or codes, each with what it is for. */
export function Terms({ terms }: { terms: Term[] }) {
  return (
    <dl className="my-3 max-w-[52rem] border-t border-hairline">
      {terms.map(({ term, about, href }) => (
        <div
          key={term}
          className="grid gap-x-6 gap-y-0.5 border-b border-hairline py-2.5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
        >
          <dt className={`${CODE} font-medium`} translate="no">
            {href ? (
              <a href={href} className="text-accent">
                {term}
              </a>
            ) : (
              term
            )}
          </dt>
          <dd className="text-pretty">
            <Coded text={about} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
