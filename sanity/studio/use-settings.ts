// The settings as they are published now, for what the desk decides by them.
import { useEditState } from 'sanity'
import { z } from 'zod'
import { timeZone } from '../contract/text.ts'
import { SETTINGS_ID } from '../settings/contract.ts'

const deskSettings = z.object({
  // What is neither yes nor no is no permission to publish.
  approvalRequired: z
    .boolean()
    .nullish()
    .transform((required) => required ?? false)
    .catch(true),
  timeZone: timeZone.optional().catch(undefined),
})

export type DeskSettings = z.infer<typeof deskSettings>

/** Live. Undefined until they are known: nothing may be allowed by then. */
export function useSettings(): DeskSettings | undefined {
  const { ready, published } = useEditState(SETTINGS_ID, 'settings', 'low')
  return ready ? deskSettings.parse(published ?? {}) : undefined
}
