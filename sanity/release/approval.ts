// How far a release is on its way to publication. A release without an approval is a draft.
import type { SanityDocument } from 'sanity'
import type { Say } from '../studio/desk-language.ts'

export const APPROVAL_STEPS = ['inReview', 'approved'] as const

/** Why a release may not be published yet, in the words of the desk; undefined when it may. */
export function publishRefusal(
  release: SanityDocument,
  settings: { approvalRequired: boolean } | undefined,
  say: Say,
): string | undefined {
  const approval: unknown = release.approval
  const approved =
    approval instanceof Object && 'status' in approval && approval.status === 'approved'
  if (!settings?.approvalRequired || approved) return undefined
  return say('Falta la aprobación.', 'It is not approved yet.')
}
