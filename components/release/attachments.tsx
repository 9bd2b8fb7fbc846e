import { formatSize } from '#lib/files/size.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Release } from '#sanity/release/contract.ts'

type Props = { attachments: Release['attachments']; locale: Language }

/** Files to take away; each says what it is and how large before it is asked for. */
export function Attachments({ attachments, locale }: Props) {
  return (
    <ul className="space-y-1.5">
      {attachments.map(({ _key, title, url, size }) => (
        <li key={_key}>
          <a href={`${url}?dl=`} className="text-accent">
            {title}
          </a>
          <span className="block text-sm text-quiet">
            {[extension(url), formatSize(size, locale)].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

const extension = (url: string) => /\.(\w{2,5})$/.exec(new URL(url).pathname)?.[1]?.toUpperCase()
