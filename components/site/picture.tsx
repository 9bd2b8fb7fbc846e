import { pictureFacts } from '#lib/files/facts.ts'
import { pictureAddress } from '#lib/files/picture-address.ts'
import { pictureRights } from '#lib/files/picture-rights.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Image } from '#sanity/image/contract.ts'
import { FirstSight } from './first-sight.tsx'

type Props = {
  image: Image
  locale: Language
  host: string
  sizes: string
  className?: string
  /** It is at the head of its page: asked for before all others (HTML, `fetchpriority`). */
  leads?: boolean
}

/** From a portrait in its column to a photograph over the whole text on a dense screen. */
const WIDTHS = [240, 480, 800, 1200, 1600]
const WIDEST = 2000

/**
 * A picture in the sizes a reader's screen may want, with its credit, its licence and the whole file as it was
 * handed in, not cropped, to be taken away. What is further down is loaded as the reader comes near, or when the page's
 * own button prints it (`print.browser.ts`).
 */
export function Picture({ image, locale, host, sizes, className, leads = false }: Props) {
  const { alt, caption } = image
  const rights = pictureRights(image, locale)
  const { width, height } = shownSize(image)
  const address = pictureAddress(image, host)
  const source = (size: number) => address.width(size).fit('max').auto('format').url()
  const widths = [...WIDTHS.filter((size) => size < width), Math.min(width, WIDEST)]
  return (
    <figure className={className}>
      <FirstSight asset={image.asset} />
      {/* biome-ignore lint/performance/noImgElement: the lake sizes its pictures itself. */}
      <img
        src={source(Math.min(width, 1200))}
        srcSet={widths.map((size) => `${source(size)} ${size}w`).join(', ')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        decoding="async"
        {...(leads ? { fetchPriority: 'high' } : { loading: 'lazy' })}
        data-picture={image.asset._id}
        className="h-auto w-full"
      />
      <figcaption className="mt-2 text-sm text-quiet">
        {caption && <span className="block">{caption} </span>}
        {rights && <span className="mr-3">{rights} </span>}
        <a
          href={`${new URL(new URL(image.asset.url).pathname, host)}?dl=`}
          className="screen-only inline-block py-0.5 text-accent"
        >
          {translator(locale)('takeAway.original')}
          {/* The space is in the part that has no underline. */}
          <span className="inline-block whitespace-pre-wrap text-quiet">
            {` (${pictureFacts(image, locale)})`}
          </span>
        </a>
      </figcaption>
    </figure>
  )
}

/** What of the original is shown, in its pixels, so that the page keeps the right room for it. */
function shownSize({ asset, crop }: Image): { width: number; height: number } {
  const across = 1 - (crop?.left ?? 0) - (crop?.right ?? 0)
  const down = 1 - (crop?.top ?? 0) - (crop?.bottom ?? 0)
  return { width: Math.round(asset.width * across), height: Math.round(asset.height * down) }
}
