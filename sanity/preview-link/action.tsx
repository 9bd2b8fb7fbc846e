// The document action "Preview link": makes, lists and revokes the links of a document.
import { LinkIcon } from '@sanity/icons/Link'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import type { Say } from '../studio/desk-language.ts'
import { PreviewLinks } from './preview-links.tsx'

const PREVIEWED = ['release', 'minister', 'event']

/** In the words of the desk's language; for the documents that have a page of their own. */
export function previewLinkAction(say: Say): DocumentActionComponent {
  return ({ id, type, draft, published, onComplete }) => {
    const [open, setOpen] = useState(false)
    if (!PREVIEWED.includes(type)) return null
    const title = say('Enlace de vista previa', 'Preview link')
    return {
      label: title,
      icon: LinkIcon,
      disabled: !draft && !published,
      onHandle: () => setOpen(true),
      dialog: open && {
        type: 'dialog',
        header: title,
        width: 'medium',
        content: <PreviewLinks documentId={id} document={draft ?? published} say={say} />,
        onClose: () => {
          setOpen(false)
          onComplete()
        },
      },
    }
  }
}
