import { createImageUrlBuilder } from '@sanity/image-url'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Image } from '#sanity/image/contract.ts'

type Props = { image: Image; locale: Language; host: string; sizes: string; className?: string }

const WIDTHS = [400, 800, 1200, 1600]

/** A picture in the sizes a reader's screen may want, with its credit. */
export function Picture({ image, locale, host, sizes, className = 'my-10' }: Props) {
  const { asset, alt, caption, credit, crop, hotspot, ...rest } = image
  const t = translator(locale)
  const [, , projectId = '', dataset = ''] = new URL(asset.url).pathname.split('/')
  const builder = createImageUrlBuilder({ baseUrl: host, projectId, dataset })
  const source = { asset, ...(crop && { crop }), ...(hotspot && { hotspot }), ...rest }
  const at = (width: number) =>
    builder.image(source).width(Math.min(width, asset.width)).fit('max').auto('format').url()
  return (
    <figure className={className}>
      {/* biome-ignore lint/performance/noImgElement: the lake sizes its pictures itself. */}
      <img
        src={at(800)}
        srcSet={WIDTHS.map((width) => `${at(width)} ${width}w`).join(', ')}
        sizes={sizes}
        width={asset.width}
        height={asset.height}
        alt={alt}
        loading="lazy"
        decoding="async"
        style={asset.lqip ? { background: `center / cover url("${asset.lqip}")` } : undefined}
        className="h-auto w-full"
      />
      {(caption || credit) && (
        <figcaption className="mt-2 font-sans text-sm text-quiet">
          {[caption, credit && t('release.credit', { name: credit })].filter(Boolean).join(' ')}
        </figcaption>
      )}
    </figure>
  )
}
