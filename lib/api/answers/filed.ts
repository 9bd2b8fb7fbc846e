import { listFiled } from '#lib/content/filed-releases.ts'
import type { Finding } from '../finding.ts'
import { byLanguage } from '../named.ts'
import { notWhole } from '../problems.ts'

/** What a parameter of the list of releases may be: all topics, or all institutions that have an address. */
export async function findFiled(
  type: 'topic' | 'organization',
): Finding<'topics' | 'organizations'> {
  const filed = await listFiled(type)
  if (!filed) return notWhole()
  return { body: { items: filed.map(({ name, ...one }) => ({ ...one, name: byLanguage(name) })) } }
}
