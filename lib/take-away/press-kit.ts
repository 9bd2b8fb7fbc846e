// A release with all that belongs to it, in one ZIP file.
import { TZDate } from '@date-fns/tz'
import { makeZip } from 'client-zip'
import { translator } from '#lib/i18n/translator.ts'
import type { Image } from '#sanity/image/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { lastCorrection } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import type { Fetched, Missing } from './asset.ts'
import { creditsText, type Packed } from './press-kit-credits.ts'
import { htmlDocument } from './press-kit-html.ts'
import { fileName, folderName } from './press-kit-name.ts'
import { type Entry, readmeText } from './press-kit-readme.ts'

/** In bytes: one file is held in memory while it is packed. */
export const FILE_MAX = 25_000_000

/** In bytes, of all pictures and files together. */
const KIT_MAX = 250_000_000

/** A file that is made before: its name in the kit, what it is for, what is in it. */
export type Made = {
  name: string
  about: string
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
}

type Kit = {
  release: Release
  settings: Settings
  made: Made[]
  fetchAsset: (url: string) => Promise<Fetched>
}

/**
 * The kit, packed while it is read: pictures and files are fetched one after the other, each when the one
 * before has been sent. One that cannot be had is named, with its address, in the credits or the readme.
 * The files' date is that of the text's last change, by the ministry's clock.
 */
export function pressKit(kit: Kit): ReadableStream<Uint8Array> {
  const folder = folderName(kit.release.slug)
  const lastModified = changedAt(kit)
  async function* entries() {
    for await (const { name, body } of contents(kit)) {
      yield { name: `${folder}/${name}`, input: body, lastModified }
    }
  }
  return makeZip(endedQuietly(entries()))
}

/** When the reader goes away, client-zip throws into what it packs; that is no error, but the end. */
function endedQuietly<T>(entries: AsyncGenerator<T, void>): AsyncIterable<T> {
  const iterator = {
    next: () => entries.next(),
    throw: () => entries.return(),
  }
  return { [Symbol.asyncIterator]: () => iterator }
}

async function* contents({ release, settings, made, fetchAsset }: Kit) {
  const { language } = release
  const t = translator(language)
  const fetchNext = withinLimit(fetchAsset)
  const listed: Entry[] = []

  for (const { name, about, body } of made) {
    listed.push({ name, about })
    yield { name, body }
  }

  const pictures: Packed[] = []
  for (const [index, image] of picturesOf(release).entries()) {
    const { alt: title, asset } = image
    const file = fileName(index, { title, url: asset.url, otherwise: t('pressKit.picture') })
    const name = `${t('pressKit.pictures')}/${file}`
    const fetched = await fetchNext(asset.url, asset.size)
    const missing = 'missing' in fetched ? { missing: fetched.missing } : {}
    pictures.push({ image, name, ...missing })
    listed.push({ name, about: image.caption ?? image.alt, url: asset.url, ...missing })
    if ('bytes' in fetched) yield { name, body: fetched.bytes }
  }

  for (const [index, { title, url, size }] of filesOf(release).entries()) {
    const file = fileName(index, { title, url, otherwise: t('pressKit.file') })
    const name = `${t('pressKit.files')}/${file}`
    const fetched = await fetchNext(url, size)
    listed.push({
      name,
      about: title,
      url,
      ...('missing' in fetched && { missing: fetched.missing }),
    })
    if ('bytes' in fetched) yield { name, body: fetched.bytes }
  }

  if (pictures.length > 0) {
    const name = `${t('pressKit.credits')}.txt`
    listed.unshift({ name, about: t('pressKit.about.credits') })
    yield { name, body: creditsText(pictures, language) }
  }

  const html = `${t('pressKit.text')}.html`
  listed.unshift({ name: html, about: t('pressKit.about.html') })
  yield { name: html, body: htmlDocument(release, settings, placesOf(pictures)) }
  yield { name: `${t('pressKit.readme')}.txt`, body: readmeText(release, settings, listed) }
}

/** What has been sent is counted; what would be too much is not asked for. */
function withinLimit(fetchAsset: Kit['fetchAsset']) {
  let sent = 0
  return async (url: string, size = 0): Promise<Fetched> => {
    const tooLarge: { missing: Missing } = { missing: 'tooLarge' }
    if (size > FILE_MAX || sent + size > KIT_MAX) return tooLarge
    const fetched = await fetchAsset(url)
    if ('missing' in fetched) return fetched
    if (sent + fetched.bytes.byteLength > KIT_MAX) return tooLarge
    sent += fetched.bytes.byteLength
    return fetched
  }
}

/** Those of the text, then those below it; each file once. */
function picturesOf({ body, images }: Release): Image[] {
  const all = [...body.filter((item) => item._type === 'figureImage'), ...images]
  return [
    ...new Map(all.toReversed().map((image) => [image.asset._id, image])).values(),
  ].toReversed()
}

function filesOf({ body, attachments }: Release) {
  const all = [...body.filter((item) => item._type === 'attachment'), ...attachments]
  return [...new Map(all.toReversed().map((file) => [file.url, file])).values()].toReversed()
}

const placesOf = (pictures: Packed[]): Map<string, string> =>
  new Map(
    pictures.flatMap(({ image, name, missing }) => (missing ? [] : [[image.asset.url, name]])),
  )

/** A ZIP file knows no time zone, and nothing before 1980. */
function changedAt({ release, settings }: Pick<Kit, 'release' | 'settings'>): Date {
  const at =
    lastCorrection(release)?.at ?? release.publishedAt ?? `${release.dateline.date}T12:00:00Z`
  return new TZDate(Math.max(Date.parse(at), Date.UTC(1980, 0, 2)), settings.timeZone)
}
