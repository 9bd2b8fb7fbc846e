// A change as the API tells it.
import type { ReleaseSummary, WithdrawnRelease } from '#sanity/release/contract.ts'
import type { Change } from './contract/answer.ts'
import { releaseItem, withdrawnNotice } from './release.ts'

const TOLD = { correction: 'corrected', update: 'updated' } as const

/** What the public was told of a release last, and the release as it is now. */
export function changeOf(release: ReleaseSummary | WithdrawnRelease): Change {
  if ('withdrawn' in release) {
    return { change: 'withdrawn', at: release.withdrawn.at, release: withdrawnNotice(release) }
  }
  const { lastCorrection, publishedAt } = release
  return {
    change: lastCorrection ? TOLD[lastCorrection.kind] : 'published',
    at: lastCorrection?.at ?? publishedAt,
    release: releaseItem(release),
  }
}
