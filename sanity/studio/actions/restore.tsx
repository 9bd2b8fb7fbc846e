// Gives a withdrawn release back to its readers, with a note for those who saw that it was gone.
import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { Text } from '@sanity/ui'
import { useState } from 'react'
import {
  type DocumentActionDescription,
  type DocumentActionProps,
  useDocumentPairPermissions,
} from 'sanity'
import { type ChangeNote, isComplete } from '../../release/correction.ts'
import { deskRecordOf } from '../../release/desk-record.ts'
import { restorePatch } from '../../release/withdrawal.ts'
import type { Say } from '../desk-language.ts'
import type { DeskTools } from './desk-tools.ts'
import { NoteFields } from './note-fields.tsx'
import { Question } from './question.tsx'
import { useActs } from './use-acts.ts'

export function useRestore(
  { id, type, draft, published, version }: DocumentActionProps,
  tools: DeskTools,
): DocumentActionDescription | null {
  const { say } = tools
  const [open, setOpen] = useState(false)
  const [permission] = useDocumentPairPermissions({ id, type, permission: 'publish' })
  const acts = useActs(id, tools)
  if (!published || version || !deskRecordOf(published).withdrawn) return null

  const confirm = async (note: ChangeNote) => {
    await acts.write(published, restorePatch(published, note, new Date()), draft)
    setOpen(false)
  }
  return {
    icon: EyeOpenIcon,
    label: say('Restituir', 'Restore'),
    disabled: !permission?.granted,
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'custom',
      component: (
        <RestoreQuestion
          say={say}
          hasDraft={Boolean(draft)}
          onConfirm={confirm}
          onCancel={() => setOpen(false)}
        />
      ),
    },
  }
}

type Props = {
  say: Say
  hasDraft: boolean
  onConfirm: (note: ChangeNote) => Promise<void>
  onCancel: () => void
}

function RestoreQuestion({ say, hasDraft, onConfirm, onCancel }: Props) {
  const [words, setWords] = useState({ what: '', why: '' })
  const note: ChangeNote = { kind: 'update', ...words }
  return (
    <Question
      say={say}
      header={say('Restituir el comunicado', 'Restore the release')}
      confirm={say('Restituir', 'Restore')}
      ready={isComplete(note)}
      onConfirm={() => onConfirm(note)}
      onCancel={onCancel}
    >
      <Text size={1}>
        {say(
          'Vuelve a las listas y a su página, con una nota de actualización para quien leyó que se retiró.',
          'It returns to the lists and to its page, with a note for those who read that it was withdrawn.',
        )}
      </Text>
      {hasDraft && (
        <Text size={1}>
          {say(
            'Se restituye el texto publicado; los cambios del borrador siguen sin publicar.',
            'The published text is restored; the changes of the draft stay unpublished.',
          )}
        </Text>
      )}
      <NoteFields note={words} onChange={setWords} say={say} />
    </Question>
  )
}
