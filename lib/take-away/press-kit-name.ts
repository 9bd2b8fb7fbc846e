// Names of the files in a press kit: what they show, in letters that every system takes.
import slugify from '@sindresorhus/slugify'

const WORDS_MAX = 60

/**
 * `03-puerto-de-guayaquil.jpg`: numbered, so that no two are the same; the words of a title in plain
 * letters, so that none leads out of the folder or is a device of Windows; `otherwise` where none is left.
 */
export function fileName(
  index: number,
  { title, url, otherwise }: { title: string; url: string; otherwise: string },
): string {
  const words = shortened(slugify(title)) || otherwise
  const [, ending] = /\.([a-z0-9]{1,8})$/i.exec(new URL(url).pathname) ?? []
  const number = String(index + 1).padStart(2, '0')
  return [`${number}-${words}`, ending?.toLowerCase()].filter(Boolean).join('.')
}

/** The kit's own folder, named for the release's address. */
export const folderName = (slug: string) => shortened(slug)

/** Whole words: a long path is refused by some systems. */
function shortened(slug: string): string {
  if (slug.length <= WORDS_MAX) return slug
  return slug
    .slice(0, WORDS_MAX + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, WORDS_MAX)
}
