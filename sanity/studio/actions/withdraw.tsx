// Withdraws a public release: its address stays, and says why.
import { EyeClosedIcon } from '@sanity/icons/EyeClosed'
import { Text } from '@sanity/ui'
import { useState } from 'react'
import {
  type DocumentActionDescription,
  type DocumentActionProps,
  useDocumentPairPermissions,
} from 'sanity'
import { hasAppearedBy } from '../../release/appearance.ts'
import { deskRecordOf } from '../../release/desk-record.ts'
import { isReason, REASON_MAX, withdrawalPatch } from '../../release/withdrawal.ts'
import type { Say } from '../desk-language.ts'
import { CLOCK_MS, useNow } from '../use-now.ts'
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
  const [permission] = useDocumentPairPermissions({ id, type, permission: 'publish' })
  const acts = useActs(id, tools)
  const now = useNow(CLOCK_MS)
  if (!published || version || deskRecordOf(published).withdrawn) return null
  if (!hasAppearedBy(published, now)) return null

  const confirm = async (reason: string) => {
    await acts.write(published, withdrawalPatch(reason, new Date()), draft)
    setOpen(false)
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
        <WithdrawQuestion
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
  onConfirm: (reason: string) => Promise<void>
  onCancel: () => void
}

function WithdrawQuestion({ say, hasDraft, onConfirm, onCancel }: Props) {
  const [reason, setReason] = useState('')
  return (
    <Question
      say={say}
      header={say('Retirar el comunicado', 'Withdraw the release')}
      tone="critical"
      confirm={say('Retirar', 'Withdraw')}
      ready={isReason(reason)}
      onConfirm={() => onConfirm(reason)}
      onCancel={onCancel}
    >
      <Text size={1}>
        {say(
          'Sale de las listas, y su página deja de mostrar el texto. La dirección sigue: dice que se retiró, cuándo y por qué.',
          'It leaves the lists, and its page no longer shows the text. The address stays: it says that it was withdrawn, when and why.',
        )}
      </Text>
      {hasDraft && (
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
    </Question>
  )
}
