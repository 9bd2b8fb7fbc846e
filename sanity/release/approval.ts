// How far a release is on its way to publication. A release without an approval is a draft.

export const APPROVAL_STEPS = ['inReview', 'approved'] as const
