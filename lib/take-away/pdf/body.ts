// The body of a release as the items of a PDF.
import { isPortableTextToolkitList, nestLists } from '@portabletext/toolkit'
import { datelineText } from '#lib/dates/dateline.ts'
import { fileFacts } from '#lib/files/facts.ts'
import { pictureAddress } from '#lib/files/picture-address.ts'
import { pictureRights } from '#lib/files/picture-rights.ts'
import { isParagraph } from '#lib/text/plain.ts'
import { quoted } from '#lib/text/quoted.ts'
import type { Image } from '#sanity/image/contract.ts'
import type { PortableText } from '#sanity/portable-text/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Item, List, PictureItem, Span } from './document.ts'
import { eventEntry } from './event-entry.ts'
import { figureRow } from './figure-row.ts'
import { type Block, noted, type Place, spansOf } from './spans.ts'

/** Pixels across: 240 to the inch on the page's measure. */
const PRINTED_WIDTH = 1600

/** The text, its dateline run into the first paragraph, then the pictures that stand below it. */
export function bodyItems(release: Release, place: Place, imageHost: string): Item[] {
  const { body, dateline, images } = release
  const opening = body.find(isParagraph)
  const where: Span = { text: datelineText(dateline, place.locale), strong: true }
  const items = nestLists(body, 'html').flatMap((item): Item[] => {
    if (item._type === '@list') return [{ is: 'list', list: listOf(item, blocksOf(body), place) }]
    const shown = itemOf(item, place, imageHost)
    if (item._key === opening?._key) {
      return [{ is: 'text', spans: [where, ...(shown?.is === 'text' ? shown.spans : [])] }]
    }
    return shown ? [shown] : []
  })
  return [
    ...(opening ? [] : [{ is: 'text' as const, spans: [where] }]),
    ...withLevels(items),
    ...images.map(
      (image): Item => ({ is: 'picture', picture: pictureOf(image, place, imageHost) }),
    ),
  ]
}

function itemOf(item: PortableText[number], place: Place, imageHost: string): Item | undefined {
  switch (item._type) {
    case 'block': {
      const spans = spansOf(item, place)
      if (spans.every(({ text }) => text.trim() === '')) return undefined
      return item.style === 'normal'
        ? { is: 'text', spans }
        : { is: 'heading', level: 0, look: item.style, spans }
    }
    case 'quote':
      return {
        is: 'quote',
        text: quoted(item.text, place.locale),
        speaker: item.speaker,
        role: item.role,
      }
    case 'figureImage':
      return { is: 'picture', picture: pictureOf(item, place, imageHost) }
    case 'keyFigure':
      return { is: 'figure', figure: figureRow(item, place) }
    case 'attachment':
      return {
        is: 'file',
        spans: [
          noted({ text: item.title }, item.url, place),
          { text: ` ${fileFacts(item, place.locale)}` },
        ],
      }
    case 'embeddedEvent':
      return { is: 'event', entry: eventEntry(item.event, place) }
  }
}

/** PDF/UA-1 forbids a heading that skips a level: below the headline a first h3 is of the second. */
function withLevels(items: Item[]): Item[] {
  const first = items.findIndex((item) => item.is === 'heading' && item.look === 'h2')
  return items.map((item, index) =>
    item.is === 'heading'
      ? { ...item, level: item.look === 'h3' && first !== -1 && index > first ? 3 : 2 }
      : item,
  )
}

const blocksOf = (body: PortableText) =>
  new Map(body.filter((item) => item._type === 'block').map((block) => [block._key, block]))

type Nested = { listItem: string; children: { _key?: string; children: { _type: string }[] }[] }

function listOf(list: Nested, blocks: Map<string, Block>, place: Place): List {
  return {
    isOrdered: list.listItem === 'number',
    points: list.children.map(({ _key = '', children }) => {
      const block = blocks.get(_key)
      return {
        spans: block ? spansOf(block, place) : [],
        lists: children
          .filter(isPortableTextToolkitList)
          .map((inner) => listOf(inner, blocks, place)),
      }
    }),
  }
}

function pictureOf(image: Image, { locale }: Place, imageHost: string): PictureItem {
  const { alt, caption } = image
  const href = pictureAddress(image, imageHost).width(PRINTED_WIDTH).fit('max').format('jpg').url()
  return { alt, caption, rights: pictureRights(image, locale), href }
}
