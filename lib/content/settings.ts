// The institution's settings, for pages.
import { SETTINGS_ID, type Settings, settings } from '#sanity/settings/contract.ts'
import { settingsFields } from '#sanity/settings/projection.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocument } from './parse.ts'

/** Until the settings are filled in, the newsroom has a neutral name: no page may fail for it. */
const UNNAMED = settings.parse({
  ministry: { es: 'Sala de prensa', en: 'Newsroom' },
  timeZone: 'UTC',
})

export async function getSettings(): Promise<Settings> {
  'use cache'
  await keepUntilChanged('settings')
  const raw = await query(`*[_id == $id][0]{ _id, ${settingsFields} }`, { id: SETTINGS_ID })
  return parseDocument('settings', settings, raw) ?? UNNAMED
}
