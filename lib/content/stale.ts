// What a change makes stale: the tags of every answer that may be another one now. Whenever it is not known,
// more of them.
import { z } from 'zod'
import { language as languages } from '#sanity/contract/language.ts'
import { archiveIndexWithin } from './archive-index.ts'
import type { Change, Message } from './change.ts'
import { goneTags } from './gone.ts'
import { queryPublished } from './lake.ts'
import { endsWithin } from './patience.ts'
import {
  aboutTag,
  addressTag,
  anyBesideTag,
  anyOf,
  besideTag,
  documentTag,
  placesTag,
  unknownOf,
  versionsTag,
} from './tags.ts'
import type { ContentType } from './types.ts'

/** The one who publishes waits for it, and the webhook's sender. */
const PATIENCE_MS = 4000
/** The first time, the archive's index takes longer than anything else. */
const INDEX_PATIENCE_MS = 3000

/** All tags that one type's documents may be known by. */
const ofType = (type: ContentType) => [anyOf(type), unknownOf(type)]

/** The tags to expire, at least those that are touched. Where the lake cannot be asked, all of the type. */
export async function staleTags(message: Message): Promise<string[]> {
  return [...goneTags(message), ...(await touchedTags(message))]
}

async function touchedTags(message: Message): Promise<string[]> {
  if (!('_id' in message)) return ofType(message._type)
  const { _id, _type, slugs } = message
  const own = [anyOf(_type), documentTag(_id), ...slugs.map((slug) => addressTag(_type, slug))]
  try {
    return [...own, ...(await within(others(message)))]
  } catch (error) {
    console.error(`What ${_id} touches is not known; every ${_type} is read anew:`, error)
    return [...own, ...ofType(_type), ...ofType('release')]
  }
}

/** A lake that hangs must not keep in sight what was withdrawn. */
async function within(asked: Promise<string[]>): Promise<string[]> {
  const known = await endsWithin(asked, PATIENCE_MS)
  // Nobody waits for it any more.
  asked.catch(() => {})
  if (!known) throw new Error('The lake did not answer in time')
  return asked
}

async function others(message: Change): Promise<string[]> {
  if (message._type === 'release') return ofRelease(message)
  return message._type === 'translation.metadata' ? ofVersions(message.names) : []
}

/** Lists that a release is in or was in; where it stands elsewhere now, also those of its other versions. */
async function ofRelease({ _id, language, names, moved }: Change): Promise<string[]> {
  const about = names.map(aboutTag)
  const index = await archiveIndexWithin(INDEX_PATIENCE_MS)
  if (!index) return [...about, unknownOf('release')]
  // It may be so only now, and what names it instead of another version must learn of it.
  const isBroken = index.isBroken(_id)
  if (!moved && !isBroken) return about
  const own = languages.safeParse(language).data
  const { newer, older } = own ? index.besides(_id, own) : {}
  const beside = [newer, older].filter((id) => id !== undefined).map(besideTag)
  return [
    ...about,
    ...names.map(placesTag),
    ...(isBroken ? [anyBesideTag] : beside),
    ...(await placesOfVersions([_id])),
  ]
}

async function ofVersions(releases: string[]): Promise<string[]> {
  return [...releases.map(versionsTag), ...(await placesOfVersions(releases))]
}

const versions = z.array(z.object({ names: z.array(z.unknown()) }))

/** The lists that releases and their other versions are in: a list has one version of a text. */
async function placesOfVersions(ids: string[]): Promise<string[]> {
  const raw = await queryPublished(
    `*[
      _type == "release" && (_id in $ids ||
        _id in *[_type == "translation.metadata" && references($ids)].translations[].value._ref)
    ]{
      "names": [minister._ref, topics[]._ref, events[]._ref, body[].event._ref]
    }`,
    { ids },
  )
  const names = versions
    .parse(raw)
    .flatMap((version) => version.names.flat())
    .filter((name) => typeof name === 'string')
  return [...new Set(names)].flatMap((name) => [aboutTag(name), placesTag(name)])
}
