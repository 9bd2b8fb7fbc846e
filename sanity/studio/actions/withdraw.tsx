// Withdraws a public release: its address stays, and says why.
import { EyeClosedIcon } from '@sanity/icons/EyeClosed'
import { Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import {
  type DocumentActionDescription,
  type DocumentActionProps,
  useDocumentPairPermissions,
} from 'sanity'
import { hasAppearedBy } from '../../release/appearance.ts'
import { deskRecordOf } from '../../release/desk-record.ts'
import { isReason, REASON_MAX, withdrawalPatch } from '../../release/withdrawal.ts'
import type { DeskTools } from './desk-tools.ts'
import { Words } from './note-fields.tsx'
import { Question } from './question.tsx'
import { useActs } from './use-acts.ts'

export function useWithdraw(
  { id, type, draft, published, version }: DocumentActionProps,
  tools: DeskTools,
): DocumentActionDescription | null {
  const { say } = tools
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [permission] = useDocumentPairPermissions({ id, type, permission: 'publish' })
  const acts = useActs(id, tools)
  if (!published || version || deskRecordOf(published).withdrawn) return null
  if (!hasAppearedBy(published, new Date())) return null

  const confirm = async () => {
    await acts.write(published, withdrawalPatch(reason, new Date()), draft)
    setOpen(false)
    setReason('')
  }
  return {
    icon: EyeClosedIcon,
    label: say('Retirar', 'Withdraw'),
    tone: 'critical',
    disabled: !permission?.granted,
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'custom',
      component: (
        <Question
          header={say('Retirar el comunicado', 'Withdraw the release')}
          say={say}
          tone="critical"
          confirm={say('Retirar', 'Withdraw')}
          ready={isReason(reason)}
          onConfirm={confirm}
          onCancel={() => setOpen(false)}
        >
          <Stack gap={4}>
            <Text size={1}>
              {say(
                'Sale de las listas, y su página deja de mostrar el texto. La dirección sigue: dice que se retiró, cuándo y por qué.',
                'It leaves the lists, and its page no longer shows the text. The address stays: it says that it was withdrawn, when and why.',
              )}
            </Text>
            {draft && (
              <Text size={1}>
                {say('El borrador con cambios se conserva.', 'The draft with its changes is kept.')}
              </Text>
            )}
            <Words
              title={say('Por qué se retira', 'Why it is withdrawn')}
              hint={say(
                'Se lee en la página, en el idioma del comunicado.',
                'Read on the page, in the language of the release.',
              )}
              value={reason}
              onChange={setReason}
              max={REASON_MAX}
              rows={3}
              required
            />
          </Stack>
        </Question>
      ),
    },
  }
}
