import { PortableText as Blocks, type PortableTextComponents } from '@portabletext/react'
import { datelineText } from '#lib/dates/dateline.ts'
import { documentHref, notesOf } from '#lib/text/links.ts'
import { isParagraph } from '#lib/text/plain.ts'
import type { Attachment } from '#sanity/attachment/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import type { Image } from '#sanity/image/contract.ts'
import type { DocumentLink, Quote as Quoted } from '#sanity/portable-text/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { Picture } from '../site/picture.tsx'
import { EmbeddedEvent } from './embedded-event.tsx'
import { EmbeddedFigure } from './embedded-figure.tsx'
import { EmbeddedFile } from './embedded-file.tsx'
import { NotedLink } from './noted-link.tsx'
import { Quote } from './quote.tsx'

type Props = {
  release: Release
  imageHost: string
  /** It can be read at its address: what is copied may name that. */
  isPublic?: boolean
}

/** The text of a release, its dateline run into the first paragraph. */
export function Body({ release, imageHost, isPublic = false }: Props) {
  const { body, dateline, language } = release
  const opening = body.find(isParagraph)
  const text = datelineText(dateline, language)
  const links = notesOf(release)
  const components = makeComponents({
    locale: language,
    imageHost,
    links,
    isPublic,
    dateline: { key: opening?._key, text },
  })
  return (
    <div data-part="body" className="prose">
      {!opening && <p className="font-semibold">{text}</p>}
      <Blocks value={body} components={components} />
    </div>
  )
}

type Context = {
  locale: Language
  imageHost: string
  links: string[]
  isPublic: boolean
  dateline: { key: string | undefined; text: string }
}

function makeComponents(context: Context): PortableTextComponents {
  const { locale, imageHost, links, isPublic, dateline } = context
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
      quote: ({ value }: { value: Quoted }) => (
        <Quote quote={value} locale={locale} isPublic={isPublic} />
      ),
      figureImage: ({ value, index }: { value: Image; index: number }) => (
        <Picture
          image={value}
          locale={locale}
          host={imageHost}
          sizes="(min-width: 64rem) 52rem, 100vw"
          leads={index === 0}
        />
      ),
      keyFigure: ({ value }: { value: Figure }) => (
        <EmbeddedFigure figure={value} locale={locale} links={links} />
      ),
      attachment: ({ value }: { value: Attachment }) => (
        <EmbeddedFile file={value} locale={locale} links={links} />
      ),
      embeddedEvent: ({ value }: { value: { event: EventSummary } }) => (
        <EmbeddedEvent event={value.event} locale={locale} links={links} />
      ),
    },
    marks: {
      link: ({ children, value }) => (
        <NotedLink href={value?.href} links={links}>
          {children}
        </NotedLink>
      ),
      documentLink: ({ children, value }: { children: React.ReactNode; value?: DocumentLink }) => (
        <NotedLink href={value && documentHref(value, locale)} links={links}>
          {children}
        </NotedLink>
      ),
    },
  }
}
