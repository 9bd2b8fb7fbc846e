// The body's editor: what is pasted into it comes out clean.
import { useToast } from '@sanity/ui/toast'
import { type ArrayOfObjectsInputProps, type OnPasteFn, useCurrentLocale } from 'sanity'
import { type Say, sayIn } from '../studio/desk-language.ts'
import { readPasted } from './paste/read.ts'

/** Copied within an editor of Studio it is blocks already, with their pictures and references. */
const BLOCKS = 'application/x-portable-text'

export function BodyInput(props: ArrayOfObjectsInputProps) {
  const toast = useToast()
  const say = sayIn(useCurrentLocale().id.startsWith('es') ? 'es' : 'en')
  const paste: OnPasteFn = ({ event, path }) => {
    const { types, files } = event.clipboardData
    if (types.includes(BLOCKS) || !types.includes('text/html')) return undefined
    const { blocks, pictures } = readPasted(event.clipboardData.getData('text/html'), parseHtml)
    // A picture copied alone comes as a file too, which Studio takes: it asks for text and credit then.
    const isPictureAlone = blocks.length === 0 && files.length > 0
    if (pictures > 0 && !isPictureAlone)
      toast.push({ status: 'warning', ...leftOut(pictures, say) })
    return blocks.length > 0 ? { insert: blocks, path } : undefined
  }
  return props.renderDefault({ ...props, onPaste: paste })
}

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
