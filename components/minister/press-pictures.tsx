import type { Language } from '#sanity/contract/language.ts'
import type { Minister } from '#sanity/minister/contract.ts'
import { Picture } from '../site/picture.tsx'

type Props = { pictures: Minister['pressPictures']; locale: Language; imageHost: string }

/** Pictures that the press may take away, each with its credit, its licence and its original; tall beside wide. */
export function PressPictures({ pictures, locale, imageHost }: Props) {
  return (
    <ul className="gap-x-8 pt-2 sm:columns-2 lg:columns-3">
      {pictures.map((picture) => (
        <li key={picture._key} className="mb-10 break-inside-avoid">
          <Picture
            image={picture}
            locale={locale}
            host={imageHost}
            sizes="(min-width: 64rem) 23rem, (min-width: 40rem) 50vw, 100vw"
          />
        </li>
      ))}
    </ul>
  )
}
