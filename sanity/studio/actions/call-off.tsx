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
  if (!published || version || hasAppearedBy(published, new Date())) return null

  const title = say('Anular la publicación', 'Call off the publication')
  const confirm = async () => {
    await acts.unpublish()
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
