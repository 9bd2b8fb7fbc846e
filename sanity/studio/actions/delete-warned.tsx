// An address that readers have seen is kept: they are offered a withdrawal instead of a missing page.
import { Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import type {
  DocumentActionComponent,
  DocumentActionDescription,
  DocumentActionProps,
} from 'sanity'
import { hasAppearedBy } from '../../release/appearance.ts'
import { CLOCK_MS, useNow } from '../use-now.ts'
import type { DeskTools } from './desk-tools.ts'
import { Question } from './question.tsx'

/** Deleting what was public is possible, where the law asks for it, after a warning. */
export function useDeleteWarned(
  props: DocumentActionProps,
  { say }: DeskTools,
  studios: DocumentActionComponent,
): DocumentActionDescription | null {
  const description = studios(props)
  const [open, setOpen] = useState(false)
  const now = useNow(CLOCK_MS)
  if (!description || !props.published || !hasAppearedBy(props.published, now)) return description
  return {
    ...description,
    onHandle: () => setOpen(true),
    dialog: open
      ? {
          type: 'custom',
          component: (
            <Question
              header={say('Este comunicado fue público', 'This release was public')}
              say={say}
              tone="critical"
              confirm={say('Eliminar de todos modos', 'Delete all the same')}
              onConfirm={async () => {
                setOpen(false)
                description.onHandle?.()
              }}
              onCancel={() => setOpen(false)}
            >
              <Stack gap={3}>
                <Text size={1}>
                  {say(
                    'Al eliminarlo se rompe su dirección: quien la guardó, la citó o la encuentre en un buscador verá «no existe», sin saber por qué.',
                    'Deleting it breaks its address: who kept it, quoted it or finds it in a search engine will read that there is no such page, and not why.',
                  )}
                </Text>
                <Text size={1} weight="medium">
                  {say(
                    'Mejor «Retirar»: el texto desaparece y la dirección dice por qué.',
                    'Better “Withdraw”: the text disappears and the address says why.',
                  )}
                </Text>
              </Stack>
            </Question>
          ),
        }
      : description.dialog,
  }
}
