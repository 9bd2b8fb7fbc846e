// A text in review goes back to who writes it, with what is to be changed; or its writer takes it back.
import { UndoIcon } from '@sanity/icons/Undo'
import { useState } from 'react'
import type { DocumentActionDescription, DocumentActionProps } from 'sanity'
import { approvalOf, approvalState, REVIEW_NOTE_MAX, sentBack } from '../../release/approval.ts'
import { patchOf } from '../../release/publication.ts'
import type { DeskTools } from '../actions/desk-tools.ts'
import { Words } from '../actions/note-fields.tsx'
import { Question } from '../actions/question.tsx'
import { useActs } from '../actions/use-acts.ts'
import { usePerson } from './use-person.ts'

export function useSendBack(
  { id, draft, version }: DocumentActionProps,
  tools: DeskTools,
): DocumentActionDescription | null {
  const { say } = tools
  const [open, setOpen] = useState(false)
  const person = usePerson()
  const acts = useActs(id, tools)
  if (!draft || version || approvalState(draft) !== 'inReview') return null

  const isOwn = approvalOf(draft).requestedBy?.id === person?.id
  const title = isOwn
    ? say('Retirar de la revisión', 'Take back from review')
    : say('Devolver', 'Send back')
  const confirm = async (note: string) => {
    const approval = note.trim() === '' ? undefined : sentBack(note)
    await acts.note(draft, patchOf({ approval }))
    setOpen(false)
  }
  return {
    icon: UndoIcon,
    label: title,
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'custom',
      component: (
        <SendBackQuestion
          say={say}
          title={title}
          onConfirm={confirm}
          onCancel={() => setOpen(false)}
        />
      ),
    },
  }
}

type Props = {
  say: DeskTools['say']
  title: string
  onConfirm: (note: string) => Promise<void>
  onCancel: () => void
}

function SendBackQuestion({ say, title, onConfirm, onCancel }: Props) {
  const [note, setNote] = useState('')
  return (
    <Question
      say={say}
      header={title}
      confirm={title}
      onConfirm={() => onConfirm(note)}
      onCancel={onCancel}
    >
      <Words
        title={say('Qué falta (opcional)', 'What is missing (optional)')}
        hint={say('Lo lee la mesa, no el público.', 'Read by the desk, not by the public.')}
        value={note}
        onChange={setNote}
        max={REVIEW_NOTE_MAX}
        rows={3}
      />
    </Question>
  )
}
