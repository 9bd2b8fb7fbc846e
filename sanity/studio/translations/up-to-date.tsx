// Whoever has compared a translation with its original says so: it is one of the present text.
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { Stack, Text } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import { type DocumentActionComponent, useClient, useSchema } from 'sanity'
import { API_VERSION } from '../../api-version.ts'
import { translationOf } from '../../release/translation.ts'
import type { Say } from '../desk-language.ts'
import { titlesInForm } from './titles-in-form.ts'
import { useVersions } from './use-versions.ts'
import { originalAmong, standingAmong, textOf } from './versions.ts'

/**
 * Offered on a translation that is out of date. What it notes is of the desk alone, no change of
 * the text, so it goes into the published document and the draft at once: it needs no publication.
 */
export const upToDateAction =
  (say: Say): DocumentActionComponent =>
  ({ id, draft, published, onComplete }) => {
    const client = useClient({ apiVersion: API_VERSION })
    const schema = useSchema()
    const toast = useToast()
    const known = useVersions(id)
    const [asked, setAsked] = useState(false)
    const current = known?.versions.find((version) => version.id === id)
    const state = known && current && standingAmong(current, known.versions)
    const original = known && current && originalAmong(current, known.versions)
    const text = original && textOf(original)
    if (state?.state !== 'outOfDate' || !text) return null

    const label = say('La traducción está al día', 'The translation is up to date')
    const confirm = async () => {
      const translatedFrom = translationOf(text)
      const stored = [published?._id, draft?._id].filter((one) => one !== undefined)
      const write = client.transaction()
      for (const one of stored) write.patch(one, (patch) => patch.set({ translatedFrom }))
      try {
        await write.commit({ visibility: 'async' })
        setAsked(false)
        onComplete()
      } catch (error) {
        toast.push({
          status: 'error',
          title: say('No se pudo anotar', 'It was not noted'),
          description: error instanceof Error ? error.message : String(error),
        })
      }
    }
    return {
      label,
      icon: CheckmarkCircleIcon,
      onHandle: () => setAsked(true),
      dialog: asked && {
        type: 'confirm',
        tone: 'primary',
        confirmButtonText: say('Está al día', 'It is up to date'),
        cancelButtonText: say('Cancelar', 'Cancel'),
        onCancel: () => setAsked(false),
        onConfirm: confirm,
        message: (
          <Stack gap={4}>
            <Text>
              {say(
                'La traducción dice lo mismo que el original tal como está ahora.',
                'The translation says the same as the original as it is now.',
              )}
            </Text>
            {state.fields.length > 0 && (
              <Text muted size={1}>
                {say('Cambió en el original: ', 'Changed in the original: ')}
                {titlesInForm(schema, state.fields).join(', ')}
              </Text>
            )}
          </Stack>
        ),
      },
    }
  }
