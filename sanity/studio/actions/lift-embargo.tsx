// Lets a release that waits for its time appear now.
import { UnlockIcon } from '@sanity/icons/Unlock'
import { Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import {
  type DocumentActionDescription,
  type DocumentActionProps,
  useDocumentPairPermissions,
} from 'sanity'
import { appearsAt, hasAppearedBy, timingOf } from '../../release/appearance.ts'
import { liftPatch } from '../../release/embargo-lift.ts'
import { CLOCK_MS, useNow } from '../use-now.ts'
import { useSettings } from '../use-settings.ts'
import type { DeskTools } from './desk-tools.ts'
import { fullMoment, spanWords } from './moment-words.ts'
import { Question } from './question.tsx'
import { useActs } from './use-acts.ts'

export function useLiftEmbargo(
  { id, type, draft, published, version }: DocumentActionProps,
  tools: DeskTools,
): DocumentActionDescription | null {
  const { say, language } = tools
  const [open, setOpen] = useState(false)
  const [permission] = useDocumentPairPermissions({ id, type, permission: 'publish' })
  const timeZone = useSettings()?.timeZone ?? 'UTC'
  const acts = useActs(id, tools)
  const now = useNow(CLOCK_MS)
  const at = published && appearsAt(timingOf(published) ?? {})
  if (!published || version || !at || (hasAppearedBy(published, now) && !open)) return null

  const confirm = async () => {
    const moment = new Date()
    if (hasAppearedBy(published, moment)) return setOpen(false)
    await acts.write(
      published,
      liftPatch(published, moment),
      draft,
      draft ? liftPatch(draft, moment) : undefined,
    )
    setOpen(false)
  }
  const when = fullMoment(at, language, timeZone)
  const span = spanWords(at.getTime() - now.getTime(), language)
  return {
    icon: UnlockIcon,
    label: say('Levantar el embargo ahora', 'Lift the embargo now'),
    disabled: !permission?.granted,
    tone: 'caution',
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'custom',
      component: (
        <Question
          header={say('Levantar el embargo ahora', 'Lift the embargo now')}
          say={say}
          tone="caution"
          confirm={say('Levantar el embargo', 'Lift the embargo')}
          onConfirm={confirm}
          onCancel={() => setOpen(false)}
        >
          <Stack gap={3}>
            <Text size={1}>
              {say(`Debía aparecer el ${when}.`, `It was to appear on ${when}.`)}
            </Text>
            <Text size={1}>
              {say(
                `Aparecerá ${span} antes: ahora mismo.`,
                `It will appear ${span} sooner: right now.`,
              )}
            </Text>
            <Text size={1}>
              {say(
                'Lo que se ha visto no se puede embargar de nuevo.',
                'What has been seen cannot be embargoed again.',
              )}
            </Text>
            {draft && (
              <Text size={1}>
                {say(
                  'Aparece el texto publicado; los cambios del borrador siguen sin publicar.',
                  'The published text appears; the changes of the draft stay unpublished.',
                )}
              </Text>
            )}
          </Stack>
        </Question>
      ),
    },
  }
}
