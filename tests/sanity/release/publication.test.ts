import { describe, expect, test } from 'vitest'
import { approvedBy, reviewAsked } from '#sanity/release/approval.ts'
import { liftPatch } from '#sanity/release/embargo-lift.ts'
import { publicationOf, publicationPatch } from '#sanity/release/publication.ts'
import { restorePatch, withdrawalPatch } from '#sanity/release/withdrawal.ts'

const NOW = new Date('2026-05-01T12:00:00.000Z')
const YESTERDAY = '2026-04-30T12:00:00.000Z'
const TOMORROW = '2026-05-02T12:00:00.000Z'
const LATER = '2026-05-03T15:00:00.000Z'

describe('Publish, for a release never published', () => {
  test('without a time makes it public at once, and notes since when', () => {
    expect(publicationOf({}, null, NOW)).toEqual({ kind: 'now' })
    expect(publicationPatch({}, null, NOW).set).toEqual({ publishedAt: NOW.toISOString() })
  })
  test('with a time that has passed makes it public at once, since now', () => {
    const draft = { publishAt: YESTERDAY, embargoUntil: YESTERDAY }
    expect(publicationOf(draft, null, NOW)).toEqual({ kind: 'now' })
    expect(publicationPatch(draft, null, NOW).set.publishedAt).toBe(NOW.toISOString())
  })
  test('with a time and a later embargo waits for the embargo', () => {
    const draft = { publishAt: TOMORROW, embargoUntil: LATER }
    expect(publicationOf(draft, null, NOW)).toEqual({
      kind: 'scheduled',
      at: new Date(LATER),
      known: false,
    })
    expect(publicationPatch(draft, null, NOW).set.publishedAt).toBe(LATER)
  })
  test('from the archive leaves the time of publication empty', () => {
    const patch = publicationPatch({ fromArchive: true, publishedAt: YESTERDAY }, null, NOW)
    expect(patch.set).toEqual({})
    expect(patch.unset).toContain('publishedAt')
  })
  test('does not carry over what a copy or a restored draft brings of another life', () => {
    const draft = {
      publishedAt: YESTERDAY,
      corrections: [{ _key: 'a', version: 2 }],
      withdrawn: { at: YESTERDAY, reason: 'x' },
    }
    const patch = publicationPatch(draft, null, NOW)
    expect(patch.set).toEqual({ publishedAt: NOW.toISOString() })
    expect(patch.unset).toEqual(['corrections', 'withdrawn', 'approval'])
  })
  test('ends a review that came to no end, and keeps who approved the text', () => {
    const by = { id: 'ana', name: 'Ana Paz' }
    const asked = { headline: 'Uno', approval: reviewAsked(by, NOW) }
    expect(publicationPatch(asked, null, NOW).unset).toContain('approval')
    const approved = { ...asked, approval: approvedBy(asked, by, NOW) }
    expect(publicationPatch(approved, null, NOW).set).toHaveProperty('approval.approvedBy', by)
  })
  test('is refused for a time that is no moment, rather than guessed', () => {
    const draft = { embargoUntil: 'mañana' }
    expect(publicationOf(draft, null, NOW)).toEqual({ kind: 'timeless' })
    expect(() => publicationPatch(draft, null, NOW)).toThrow('no moment')
  })
})

describe('Publish, for a release that waits for its time', () => {
  const published = { embargoUntil: TOMORROW, publishedAt: TOMORROW }
  test('with the same time asks nothing', () => {
    expect(publicationOf({ ...published, headline: 'Otro' }, published, NOW)).toEqual({
      kind: 'scheduled',
      at: new Date(TOMORROW),
      known: true,
    })
  })
  test('with a later time tells the new one', () => {
    const draft = { ...published, embargoUntil: LATER }
    expect(publicationOf(draft, published, NOW)).toMatchObject({
      at: new Date(LATER),
      known: false,
    })
    expect(publicationPatch(draft, published, NOW).set.publishedAt).toBe(LATER)
  })
  test('with an earlier time, or none, lifts the embargo early', () => {
    const from = new Date(LATER)
    const waits = { embargoUntil: LATER, publishedAt: LATER }
    expect(publicationOf({ ...waits, embargoUntil: TOMORROW }, waits, NOW)).toEqual({
      kind: 'earlier',
      from,
      to: new Date(TOMORROW),
    })
    expect(publicationOf({ publishedAt: LATER }, waits, NOW)).toEqual({
      kind: 'earlier',
      from,
      to: NOW,
    })
    expect(publicationPatch({ publishedAt: LATER }, waits, NOW).set.publishedAt).toBe(
      NOW.toISOString(),
    )
  })
  test('that waits for its publishAt alone, too', () => {
    const waits = { publishAt: TOMORROW, publishedAt: TOMORROW }
    expect(publicationOf({ publishedAt: TOMORROW }, waits, NOW).kind).toBe('earlier')
  })
  test('once its moment has come, is a change to a public release', () => {
    const after = new Date('2026-05-02T12:00:00.000Z')
    expect(publicationOf(published, published, after)).toEqual({ kind: 'change' })
  })
})

describe('Publish, for a public release', () => {
  const published = { publishedAt: YESTERDAY, corrections: [] }
  const what = 'Decía 495 organizaciones.'

  test('is a change', () => {
    expect(publicationOf({ headline: 'x' }, published, NOW)).toEqual({ kind: 'change' })
  })
  test('keeps since when it is public', () => {
    const patch = publicationPatch({ publishedAt: LATER, publishAt: YESTERDAY }, published, NOW)
    expect(patch.set.publishedAt).toBe(YESTERDAY)
  })
  test('from the archive is a change too, and gets no time of publication', () => {
    expect(publicationOf({}, { fromArchive: true }, NOW)).toEqual({ kind: 'change' })
    expect(publicationPatch({}, { fromArchive: true }, NOW).unset).toContain('publishedAt')
  })
  test('adds nothing for a typo, and the version stays', () => {
    const patch = publicationPatch({}, published, NOW, { kind: 'typo' })
    expect(patch.set).not.toHaveProperty('corrections')
  })
  test('adds a note with its moment and the next version', () => {
    const patch = publicationPatch({}, published, NOW, { kind: 'correction', what, why: ' ' })
    expect(patch.set.corrections).toEqual([
      {
        _type: 'correction',
        _key: 'version-2',
        kind: 'correction',
        at: NOW.toISOString(),
        version: 2,
        what,
      },
    ])
  })
  test('counts on from the last note, also from one without a version', () => {
    const noted = (version?: number) => ({
      corrections: [{ _key: 'a', ...(version && { version }) }],
    })
    const next = (version?: number) =>
      publicationPatch({}, { ...published, ...noted(version) }, NOW, { kind: 'update', what }).set
        .corrections
    expect(next(4)).toMatchObject([{ version: 4 }, { version: 5, kind: 'update' }])
    expect(next()).toMatchObject([{}, { version: 3 }])
  })
  test('goes by the notes of the published release, not by those of an old draft', () => {
    const draft = { corrections: [{ _key: 'left over', version: 2 }] }
    expect(publicationPatch(draft, published, NOW).unset).toContain('corrections')
  })
  test('cannot hide it again by an embargo', () => {
    expect(publicationOf({ embargoUntil: LATER }, published, NOW)).toEqual({
      kind: 'hides',
      until: new Date(LATER),
    })
  })
})

describe('Lifting an embargo now', () => {
  test('drops the times ahead, keeps those that passed, and notes since when it is public', () => {
    const patch = liftPatch({ publishAt: YESTERDAY, embargoUntil: LATER, publishedAt: LATER }, NOW)
    expect(patch).toEqual({
      set: { publishAt: YESTERDAY, publishedAt: NOW.toISOString() },
      unset: ['embargoUntil'],
    })
  })
})

describe('Withdrawing', () => {
  const withdrawn = { at: YESTERDAY, reason: 'Contenía un error.' }
  test('notes when and why, on one line', () => {
    expect(withdrawalPatch(' Contenía\nun error. ', NOW).set).toEqual({
      withdrawn: { at: NOW.toISOString(), reason: 'Contenía un error.' },
    })
  })
  test('holds when a draft made before is published afterwards, and nobody is asked for a note', () => {
    const published = { publishedAt: YESTERDAY, withdrawn }
    expect(publicationOf({ headline: 'x' }, published, NOW)).toEqual({ kind: 'unseen' })
    expect(publicationPatch({ headline: 'x' }, published, NOW).set.withdrawn).toEqual(withdrawn)
  })
  test('is taken back with a note for those who saw the notice', () => {
    const patch = restorePatch({ withdrawn }, { kind: 'update', what: 'Vuelve.' }, NOW)
    expect(patch.unset).toEqual(['withdrawn'])
    expect(patch.set.corrections).toMatchObject([{ kind: 'update', version: 2, what: 'Vuelve.' }])
  })
})
