import type { ReactNode } from 'react'

type Props = {
  title: string
  /** The way to all of it: under the title in the rail, after the content on a phone. */
  all?: { href: string; text: string }
  id?: string
  /** `screen-only` for what is of no use on paper. */
  className?: string
  children: ReactNode
}

/** A part of the front page: its title in the rail, its content on the axis. */
export function Part({ title, all, id, className = '', children }: Props) {
  return (
    <section
      id={id}
      className={`ledger gap-y-3 border-t border-ink pt-3 md:grid-rows-[auto_1fr] md:gap-y-1 ${className}`}
    >
      <h2 className="font-semibold">{title}</h2>
      <div className="md:col-start-2 md:row-span-2 md:row-start-1">{children}</div>
      {all && (
        <p className="screen-only text-[0.9375rem]">
          <a href={all.href} className="text-link">
            {all.text}
            <span aria-hidden="true"> →</span>
          </a>
        </p>
      )}
    </section>
  )
}
