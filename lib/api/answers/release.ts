import { getReleaseById, getWithdrawnReleaseById } from '#lib/content/release.ts'
import { getSettings } from '#lib/content/settings.ts'
import type { AskedOf, Finding } from '../finding.ts'
import { notThere } from '../problems.ts'
import { wholeRelease, withdrawnNotice } from '../release.ts'

/** A whole release; of a withdrawn one the notice, as its page has it. 404: the public may see neither. */
export async function findRelease({ id }: AskedOf<'release'>): Finding<'release'> {
  const release = await getReleaseById(id)
  if (release) return { body: wholeRelease(release, await getSettings()) }
  const withdrawn = await getWithdrawnReleaseById(id)
  return withdrawn ? { body: withdrawnNotice(withdrawn) } : notThere('release with this id')
}
