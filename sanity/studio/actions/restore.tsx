// Gives a withdrawn release back to its readers, with a note for those who saw that it was gone.
import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import {
  type DocumentActionDescription,
  type DocumentActionProps,
  useDocumentPairPermissions,
} from 'sanity'
import { isComplete } from '../../release/correction.ts'
import { deskRecordOf } from '../../release/desk-record.ts'
import { restorePatch } from '../../release/withdrawal.ts'
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
  const [note, setNote] = useState({ what: '', why: '' })
  const [permission] = useDocumentPairPermissions({ id, type, permission: 'publish' })
  const acts = useActs(id, tools)
  if (!published || version || !deskRecordOf(published).withdrawn) return null

  const update = { kind: 'update' as const, ...note }
  const confirm = async () => {
    await acts.write(published, restorePatch(published, update, new Date()), draft)
    setOpen(false)
    setNote({ what: '', why: '' })
  }
  return {
    icon: EyeOpenIcon,
    label: say('Restituir', 'Restore'),
    disabled: !permission?.granted,
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'custom',
      component: (
        <Question
          header={say('Restituir el comunicado', 'Restore the release')}
          say={say}
          confirm={say('Restituir', 'Restore')}
          ready={isComplete(update)}
          onConfirm={confirm}
          onCancel={() => setOpen(false)}
        >
          <Stack gap={4}>
            <Text size={1}>
              {say(
                'Vuelve a las listas y a su página, con una nota de actualización para quien leyó que se retiró.',
                'It returns to the lists and to its page, with a note for those who read that it was withdrawn.',
              )}
            </Text>
            {draft && (
              <Text size={1}>
                {say(
                  'Se restituye el texto publicado; los cambios del borrador siguen sin publicar.',
                  'The published text is restored; the changes of the draft stay unpublished.',
                )}
              </Text>
            )}
            <NoteFields note={note} onChange={setNote} say={say} />
          </Stack>
        </Question>
      ),
    },
  }
}
