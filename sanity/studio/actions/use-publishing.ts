// Publishing a release: at once where nothing is to be asked, else through a question.
import { useToast } from '@sanity/ui/toast'
import { useRef, useState } from 'react'
import type { DocumentActionProps, SanityDocument } from 'sanity'
import { type ChangeNote, isComplete } from '../../release/correction.ts'
import { type Publication, publicationOf, publicationPatch } from '../../release/publication.ts'
import type { DeskSettings } from '../use-settings.ts'
import type { Answer } from './change-fields.tsx'
import type { DeskTools } from './desk-tools.ts'
import { refusalOf } from './publish-refusal.ts'
import { useActs } from './use-acts.ts'
import { useWhenSettled } from './use-when-settled.ts'

/** What was asked, about which text. */
export type Asked = { publication: Publication; draft: string; published: string | undefined }

const NOTHING: Answer = { what: '', why: '' }

export function usePublishing(
  props: DocumentActionProps,
  settings: DeskSettings | undefined,
  tools: DeskTools,
) {
  const { id, draft, published } = props
  const { say } = tools
  const acts = useActs(id, tools)
  const toast = useToast()
  const [asked, setAsked] = useState<Asked>()
  // Outlives the dialog: who cancels to look something up does not write the note again.
  const kept = useRef(NOTHING)

  const look = (publication: Publication, seen: SanityDocument) =>
    setAsked({ publication, draft: seen._rev, published: published?._rev })

  const publish = async (seen: SanityDocument, note?: ChangeNote) => {
    const now = new Date()
    const refusal = refusalOf({ draft: seen, published, settings }, now, say)
    if (refusal) throw new Error(refusal)
    const patch = publicationPatch(seen, published, now, note)
    await acts.publish({ draft: seen, published }, patch)
    setAsked(undefined)
    kept.current = NOTHING
  }
  const place = useRef<string>(null)
  const { waiting, press } = useWhenSettled(props, () => {
    if (!draft) return
    const publication = publicationOf(draft, published, new Date())
    if (isAsked(publication)) look(publication, draft)
    else
      publish(draft).catch((error: Error) =>
        toast.push({ status: 'error', title: error.message, closable: true }),
      )
  })
  const confirm = async (answer: Answer) => {
    if (!asked || !draft) return
    const publication = publicationOf(draft, published, new Date())
    const moved = asked.draft !== draft._rev || asked.published !== published?._rev
    if (moved || publication.kind !== asked.publication.kind) {
      look(publication, draft)
      throw new Error(
        say(
          'Entretanto cambió el comunicado o llegó su hora. No se publicó nada: revise lo que dice ahora y confirme otra vez.',
          'Meanwhile the release changed, or its time came. Nothing was published: look at what is said now and confirm again.',
        ),
      )
    }
    await publish(draft, publication.kind === 'change' ? noteOf(answer) : undefined)
  }
  return {
    waiting,
    press,
    place,
    asked,
    confirm,
    cancel: () => setAsked(undefined),
    kept,
  }
}

const isAsked = (publication: Publication) =>
  publication.kind === 'change' ||
  publication.kind === 'earlier' ||
  (publication.kind === 'scheduled' && !publication.known)

/** What an answer says of a change; undefined while something is missing. */
export function noteOf({ kind, what, why }: Answer): ChangeNote | undefined {
  if (!kind) return undefined
  const note: ChangeNote = kind === 'typo' ? { kind } : { kind, what, why }
  return isComplete(note) ? note : undefined
}
