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
  const opening = body.find(
    (block) => block._type === 'block' && block.style === 'normal' && !block.listItem,
  )
  const text = datelineText(dateline, language)
  const links = linksOf(body, language)
  const components = makeComponents(language, imageHost, links, { key: opening?._key, text })
  return (
    <div data-part="body" className="prose">
      {!opening && <p className="font-semibold">{text}</p>}
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
        <figure data-part="quote">
          <blockquote>
            <p>{value.text}</p>
          </blockquote>
          <figcaption>
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
          sizes="(min-width: 64rem) 52rem, 100vw"
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
    <a href={href} data-note={`[${links.indexOf(href) + 1}]`}>
      {content}
    </a>
  )
}
