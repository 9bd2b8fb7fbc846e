// The institution's settings, for pages.
import { z } from 'zod'
import { assetHost } from '#sanity/connection.ts'
import { BRAND, SETTINGS_ID, type Settings, settings } from '#sanity/settings/contract.ts'
import { settingsFields } from '#sanity/settings/projection.ts'
import { connection } from '../settings.ts'
import { dependOn, keepUntilSourcesChange, readFrom } from './cache.ts'
import { query } from './lake.ts'
import { parseDocument } from './parse.ts'
import { documentTag } from './tags.ts'

/** Until the settings are filled in, the newsroom has a neutral name: no page may fail for it. */
const UNNAMED = settings.parse({
  ministry: { es: 'Sala de prensa', en: 'Newsroom' },
  timeZone: 'UTC',
})

export async function getSettings(): Promise<Settings> {
  'use cache'
  await keepUntilSourcesChange('settings', 'sanity.imageAsset')
  const raw = await query(`*[_id == $id][0]{ _id, ${settingsFields}, "sources": [@] }`, {
    id: SETTINGS_ID,
  })
  dependOn([documentTag(SETTINGS_ID)])
  readFrom(raw)
  return withPublicMarks(parseDocument('settings', settings, raw) ?? withoutBrand(raw) ?? UNNAMED)
}

/** The settings without what adorns, where a fault in that (it is logged) was all that is wrong. */
function withoutBrand(raw: unknown): Settings | undefined {
  const fields = z.record(z.string(), z.unknown()).safeParse(raw).data
  const plain = Object.entries(fields ?? {}).filter(([name]) => !BRAND.some((one) => one === name))
  return settings.safeParse(Object.fromEntries(plain)).data
}

/** Emblems at the addresses by which browsers find them. */
function withPublicMarks({ mark, markOnDark, ...rest }: Settings): Settings {
  return {
    ...rest,
    mark: mark && { ...mark, asset: publicly(mark.asset) },
    markOnDark: markOnDark && { ...markOnDark, asset: publicly(markOnDark.asset) },
  }
}

function publicly<Asset extends { url: string }>(asset: Asset): Asset {
  const url = new URL(new URL(asset.url).pathname, assetHost(connection))
  return { ...asset, url: url.href }
}
