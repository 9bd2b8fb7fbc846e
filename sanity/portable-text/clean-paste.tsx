// The body's editor: what is pasted or dropped into it comes out clean.
import { defineBehavior, effect, raise } from '@portabletext/editor/behaviors'
import { BehaviorPlugin } from '@portabletext/editor/plugins'
import { useToast } from '@sanity/ui/toast'
import { useMemo } from 'react'
import type { PortableTextPluginsProps } from 'sanity'
import { type Say, sayIn } from '../studio/desk-language.ts'
import { useDeskLanguage } from '../studio/use-desk-language.ts'
import { readPasted } from './paste/read.ts'

/** As an editor of Studio copies: it is blocks already, with their pictures and references. */
const BLOCKS = ['application/x-portable-text', 'application/json']

/**
 * Takes the place of the reading of HTML by the editor and by Studio, one step before both. Studio's
 * `onPaste` was left out: it inserts without first deleting what is selected, and the first heading
 * became a paragraph.
 */
export function CleanPaste(props: PortableTextPluginsProps) {
  const { push } = useToast()
  const language = useDeskLanguage()
  const behaviors = useMemo(
    () => [
      readsHtml((pictures) => push({ status: 'warning', ...leftOut(pictures, sayIn(language)) })),
    ],
    [push, language],
  )
  return (
    <>
      {props.renderDefault(props)}
      <BehaviorPlugin behaviors={behaviors} />
    </>
  )
}

const readsHtml = (tellLeftOut: (pictures: number) => void) =>
  defineBehavior({
    on: 'deserialize',
    guard: ({ event }) => {
      const { dataTransfer } = event.originEvent.originEvent
      if (BLOCKS.some((type) => dataTransfer.types.includes(type))) return false
      const pasted = readPasted(dataTransfer.getData('text/html'), parseHtml)
      return pasted.blocks.length + pasted.pictures > 0 && pasted
    },
    actions: [
      ({ event: { originEvent } }, { blocks, pictures }) => {
        const mimeType = 'text/html'
        const { files } = originEvent.originEvent.dataTransfer
        // A picture copied alone comes as a file too, which Studio takes and asks for its credit.
        const isTaken = blocks.length === 0 && files.length > 0
        return [
          ...(pictures > 0 && !isTaken ? [effect(() => tellLeftOut(pictures))] : []),
          ...(blocks.length > 0
            ? [raise({ type: 'deserialization.success', mimeType, data: blocks, originEvent })]
            : []),
        ]
      },
    ],
  })

const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html')

const leftOut = (pictures: number, say: Say) => ({
  title:
    pictures === 1
      ? say('No se pegó la imagen', 'The picture was not pasted')
      : say(`No se pegaron ${pictures} imágenes`, `${pictures} pictures were not pasted`),
  description: say(
    'Se agregan aparte, como «Imagen», con texto alternativo, crédito y licencia.',
    'They are added apart, as “Picture”, with alternative text, credit and licence.',
  ),
})
