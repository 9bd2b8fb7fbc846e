// A text is done: somebody else reads it before it is published.
import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { useToast } from '@sanity/ui/toast'
import type { DocumentActionDescription, DocumentActionProps } from 'sanity'
import { approvalState, reviewAsked } from '../../release/approval.ts'
import { patchOf } from '../../release/publication.ts'
import type { DeskTools } from '../actions/desk-tools.ts'
import { useActs } from '../actions/use-acts.ts'
import { useWhenSettled } from '../actions/use-when-settled.ts'
import { usePerson } from './use-person.ts'

/** Waits, as Publish does, until what was typed is stored and has no errors. */
export function useSendToReview(
  props: DocumentActionProps,
  tools: DeskTools,
): DocumentActionDescription | null {
  const { id, draft, version } = props
  const { say } = tools
  const person = usePerson()
  const acts = useActs(id, tools)
  const toast = useToast()
  const { waiting, press } = useWhenSettled(props, () => {
    if (!draft || !person) return
    acts
      .note(draft, patchOf({ approval: reviewAsked(person, new Date()) }))
      .then(() =>
        toast.push({ status: 'success', title: say('Enviado a revisión', 'Sent to review') }),
      )
      .catch((error: Error) =>
        toast.push({ status: 'error', title: error.message, closable: true }),
      )
  })
  if (!draft || version) return null
  const state = approvalState(draft)
  if (state !== 'draft' && state !== 'edited') return null
  return {
    icon: EyeOpenIcon,
    label: say('Enviar a revisión', 'Send to review'),
    disabled: !person || waiting,
    onHandle: press,
  }
}
