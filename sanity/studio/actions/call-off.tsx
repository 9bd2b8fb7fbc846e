// In the place of Studio's Unpublish: what waits for its time can be called off. What readers have
// seen keeps its address, and is withdrawn instead.
import { UnpublishIcon } from '@sanity/icons/Unpublish'
import { Text } from '@sanity/ui'
import { useState } from 'react'
import {
  type DocumentActionDescription,
  type DocumentActionProps,
  useDocumentPairPermissions,
} from 'sanity'
import { hasAppearedBy } from '../../release/appearance.ts'
import { CLOCK_MS, useNow } from '../use-now.ts'
import type { DeskTools } from './desk-tools.ts'
import { Question } from './question.tsx'
import { useActs } from './use-acts.ts'

export function useCallOff(
  { id, type, published, version }: DocumentActionProps,
  tools: DeskTools,
): DocumentActionDescription | null {
  const { say } = tools
  const [open, setOpen] = useState(false)
  const [permission] = useDocumentPairPermissions({ id, type, permission: 'unpublish' })
  const acts = useActs(id, tools)
  const now = useNow(CLOCK_MS)
  if (!published || version || (hasAppearedBy(published, now) && !open)) return null

  const title = say('Anular la publicación', 'Call off the publication')
  const confirm = async () => {
    if (hasAppearedBy(published, new Date())) {
      throw new Error(
        say(
          'Llegó su hora: ya es público. Para quitarlo está «Retirar».',
          'Its time has come: it is public. “Withdraw” is for taking it away.',
        ),
      )
    }
    await acts.callOff()
    setOpen(false)
  }
  return {
    icon: UnpublishIcon,
    label: title,
    tone: 'critical',
    disabled: !permission?.granted,
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'custom',
      component: (
        <Question
          say={say}
          header={title}
          tone="critical"
          confirm={say('Anular', 'Call off')}
          onConfirm={confirm}
          onCancel={() => setOpen(false)}
        >
          <Text size={1}>
            {say(
              'No aparecerá a su hora. Vuelve a ser un borrador, y se puede publicar otra vez.',
              'It will not appear at its time. It is a draft again, and can be published anew.',
            )}
          </Text>
        </Question>
      ),
    },
  }
}
