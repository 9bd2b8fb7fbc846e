// The settings as they are published now, for what the desk decides by them.
import { useEditState } from 'sanity'
import { z } from 'zod'
import { timeZone } from '../contract/text.ts'
import { SETTINGS_ID } from '../settings/contract.ts'

const deskSettings = z.object({
  approvalRequired: z
    .boolean()
    .nullish()
    .transform((required) => required ?? false),
  timeZone,
})

export type DeskSettings = z.infer<typeof deskSettings>

/** Live. Undefined until they are read, and where there are none that hold. */
export function useSettings(): DeskSettings | undefined {
  const { published } = useEditState(SETTINGS_ID, 'settings', 'low')
  return deskSettings.safeParse(published).data
}
