// A published release that breaks its contract has no page: no other one may lead to it.
import type { PortableText } from '#sanity/portable-text/contract.ts'
import type { Release, WithdrawnRelease } from '#sanity/release/contract.ts'
import { archiveIndex } from './archive-index.ts'
import { inDraftMode } from './lake.ts'

/**
 * The releases, their links to others all leading to pages: that the other one is public its own query has
 * asked; whether it keeps its contract only the archive's index knows, which has read all of them. In draft
 * mode as they are: the index knows nothing of drafts.
 */
export async function withoutDeadLinks(releases: Release[]): Promise<Release[]> {
  if (releases.length === 0 || (await inDraftMode())) return releases
  const index = await archiveIndex()
  const leads = ({ _id }: { _id: string }) => !index.isBroken(_id)
  return releases.map((release) => ({
    ...release,
    body: withLinks(release.body, leads),
    related: release.related.filter(leads),
    translations: release.translations.filter(leads),
    original: release.original && leads(release.original) ? release.original : undefined,
  }))
}

/** A notice, leading to no version that has no page. */
export async function withoutDeadVersions(notice: WithdrawnRelease): Promise<WithdrawnRelease> {
  if (await inDraftMode()) return notice
  const index = await archiveIndex()
  return { ...notice, translations: notice.translations.filter(({ _id }) => !index.isBroken(_id)) }
}

/** The words of a dead link stay. */
function withLinks(body: PortableText, leads: (target: { _id: string }) => boolean): PortableText {
  return body.map((item) =>
    item._type === 'block'
      ? {
          ...item,
          markDefs: item.markDefs.map((mark) =>
            mark._type === 'documentLink' && mark.target && !leads(mark.target)
              ? { ...mark, target: undefined }
              : mark,
          ),
        }
      : item,
  )
}
