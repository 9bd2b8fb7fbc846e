import { TextInput } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { API_VERSION } from '../../api-version.ts'
import type { Say } from '../desk-language.ts'
import { useFileRights } from './use-file-rights.ts'

/**
 * The licence of a file. The media browser's form does not know of it and would drop it: it is
 * stored by itself when the field is left.
 */
export function LicenceInput({ assetId, id, say }: { assetId: string; id: string; say: Say }) {
  const client = useClient({ apiVersion: API_VERSION })
  const toast = useToast()
  const stored = useFileRights(assetId)?.licence ?? ''
  const [typed, setTyped] = useState(stored)
  useEffect(() => setTyped(stored), [stored])
  const store = async () => {
    const licence = typed.trim()
    if (licence === stored) return
    const patch = client.patch(assetId)
    try {
      await (licence ? patch.set({ licence }) : patch.unset(['licence'])).commit()
      toast.push({ status: 'success', title: say('Licencia guardada', 'Licence saved') })
    } catch (error) {
      toast.push({
        status: 'error',
        title: say('La licencia no se guardó', 'The licence was not saved'),
        description: error instanceof Error ? error.message : String(error),
      })
    }
  }
  return (
    <>
      <TextInput
        data-testid="file-licence"
        id={id}
        list={`${id}-known`}
        onBlur={store}
        onChange={(event) => setTyped(event.currentTarget.value)}
        value={typed}
      />
      <datalist id={`${id}-known`}>
        {[
          'CC BY 4.0',
          'CC BY-SA 4.0',
          'CC0 1.0',
          say('Uso libre citando la fuente', 'Free to use with credit'),
          say('Solo para uso informativo', 'For editorial use only'),
        ].map((licence) => (
          <option key={licence} value={licence} />
        ))}
      </datalist>
    </>
  )
}
