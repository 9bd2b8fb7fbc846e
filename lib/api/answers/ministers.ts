import { listMinisters } from '#lib/content/listed-ministers.ts'
import { againUrl } from '../address.ts'
import type { AskedOf, Finding } from '../finding.ts'
import { ministerItem } from '../minister.ts'

/** Ministers, a page at a time. */
export async function findMinisters({
  asked: { after: since, limit },
  given,
}: AskedOf<'ministers'>): Finding<'ministers'> {
  const { ministers, after } = await listMinisters(since ?? '', limit)
  const next = after && againUrl('/ministers', given, { after })
  return { body: { items: ministers.map(ministerItem), next }, next }
}
