import { PortableText as Blocks, type PortableTextComponents } from '@portabletext/react'
import { datelineText } from '#lib/dates/dateline.ts'
import { documentHref, linksOf } from '#lib/text/links.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Image } from '#sanity/image/contract.ts'
import type { DocumentLink, Quote } from '#sanity/portable-text/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { Picture } from '../site/picture.tsx'

/** The text of a release, its dateline run into the first paragraph. */
export function Body({ release, imageHost }: { release: Release; imageHost: string }) {
  const { body, dateline, language } = release
  const opening = body.find((block) => block._type === 'block' && block.style === 'normal')
  const components = makeComponents(language, imageHost, linksOf(body, language), {
    key: opening?._key,
    text: datelineText(dateline, language),
  })
  return (
    <div
      data-part="body"
      className="max-w-[40rem] space-y-[1.15em] font-serif text-[1.1875rem] leading-[1.62] hyphens-manual [&_h2]:mt-10 [&_h2]:text-2xl [&_h2]:font-semibold [&_h3]:mt-8 [&_h3]:text-xl [&_h3]:font-semibold [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6"
    >
      <Blocks value={body} components={components} />
    </div>
  )
}

function makeComponents(
  locale: Language,
  imageHost: string,
  links: string[],
  dateline: { key: string | undefined; text: string },
): PortableTextComponents {
  return {
    block: {
      normal: ({ children, value }) => (
        <p>
          {value._key === dateline.key && <span className="font-semibold">{dateline.text}</span>}
          {children}
        </p>
      ),
      h2: ({ children }) => <h2>{children}</h2>,
      h3: ({ children }) => <h3>{children}</h3>,
    },
    types: {
      quote: ({ value }: { value: Quote }) => (
        <figure className="my-10 border-l-4 border-accent pl-6">
          <blockquote className="text-[1.375rem] leading-normal font-medium">
            <p>{value.text}</p>
          </blockquote>
          <figcaption className="mt-3 font-sans text-base text-quiet">
            <span className="font-semibold text-ink">{value.speaker}</span>
            {value.role && `, ${value.role}`}
          </figcaption>
        </figure>
      ),
      figureImage: ({ value }: { value: Image }) => (
        <Picture
          image={value}
          locale={locale}
          host={imageHost}
          sizes="(min-width: 48rem) 40rem, 100vw"
        />
      ),
    },
    marks: {
      link: ({ children, value }) => <Link href={value?.href} links={links} content={children} />,
      documentLink: ({ children, value }: { children: React.ReactNode; value?: DocumentLink }) => (
        <Link href={value && documentHref(value, locale)} links={links} content={children} />
      ),
    },
  }
}

/** On paper a link is a number; what it stands for is in the notes at the end. */
function Link(props: { href: string | undefined; links: string[]; content: React.ReactNode }) {
  const { href, links, content } = props
  if (!href) return content
  return (
    <a href={href} className="text-accent">
      {content}
      <sup className="hidden print:inline" aria-hidden="true">
        [{links.indexOf(href) + 1}]
      </sup>
    </a>
  )
}
