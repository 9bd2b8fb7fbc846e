// What the site reads of releases that were corrected, translated or withdrawn, from a real lake.
import { describe, expect, test } from 'vitest'
import { release, releaseSummary, withdrawnRelease } from '#sanity/release/contract.ts'
import {
  releaseFields,
  releaseSummaryFields,
  withdrawnReleaseFields,
} from '#sanity/release/projection.ts'
import { isWithdrawnNotice } from '#sanity/release/visibility.ts'
import { documents } from '#sanity/seed/documents.ts'
import { openLake, type TestLake } from '../lake/lake.ts'

const SPANISH = 'release-2015-01-27-es'
const ENGLISH = 'release-2015-01-27-en'
const withdrawn = { at: '2015-02-01T15:00:00Z', reason: 'El acto no tuvo lugar.\nDisculpas.' }

async function seededLake(): Promise<TestLake> {
  const lake = await openLake()
  const transaction = lake.robot.transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
  return lake
}

const read = (lake: TestLake, id: string, fields: string, now = '2026-01-01T00:00:00Z') =>
  lake.visitor.fetch<unknown>(`*[_id == $id][0]{ ${fields} }`, { id, now })

describe('a release that was corrected', () => {
  test('tells its last correction in lists, whatever their order', async () => {
    const lake = await seededLake()
    const seen = async () =>
      releaseSummary.parse(await read(lake, SPANISH, releaseSummaryFields)).lastCorrection
    expect(await seen()).toBeUndefined()
    const corrections = [
      { _key: 'b', kind: 'update', at: '2015-02-01T00:00:00Z', version: 3, what: 'Dos' },
      { _key: 'a', kind: 'correction', at: '2015-01-28T00:00:00Z', version: 2, what: 'Uno' },
    ]
    await lake.robot.patch(SPANISH).set({ corrections }).commit()
    expect(await seen()).toEqual({ kind: 'update', at: '2015-02-01T00:00:00Z' })
  })
})

describe('a translation', () => {
  test('leads to its original while the public may see that', async () => {
    const lake = await seededLake()
    const seen = async () => release.parse(await read(lake, SPANISH, releaseFields)).original
    expect(await seen()).toBeUndefined()
    const original = { _type: 'reference', _ref: ENGLISH, _weak: true }
    await lake.robot.patch(SPANISH).set({ translatedFrom: { original } }).commit()
    expect(await seen()).toMatchObject({ language: 'en' })
    await lake.robot.patch(ENGLISH).set({ embargoUntil: '2026-01-02T00:00:00Z' }).commit()
    expect(await seen()).toBeUndefined()
    await lake.robot.patch(ENGLISH).unset(['embargoUntil']).set({ withdrawn }).commit()
    expect(await seen()).toBeUndefined()
  })
})

describe('a withdrawn release', () => {
  test('says why in as many lines as were written, and keeps none of its text', async () => {
    const lake = await seededLake()
    await lake.robot.patch(SPANISH).set({ withdrawn }).commit()
    const raw = await read(lake, SPANISH, withdrawnReleaseFields)
    expect(withdrawnRelease.parse(raw).withdrawn).toEqual(withdrawn)
    expect(JSON.stringify(raw)).not.toContain('El ministro del Interior')
  })

  test('leads to its other version, be that public or a notice too, once it has appeared', async () => {
    const lake = await seededLake()
    await lake.robot.patch(SPANISH).set({ withdrawn }).commit()
    const languages = async () => {
      const raw = await read(lake, SPANISH, withdrawnReleaseFields)
      return withdrawnRelease.parse(raw).translations.map(({ language }) => language)
    }
    expect(await languages()).toContain('en')
    await lake.robot.patch(ENGLISH).set({ withdrawn }).commit()
    expect(await languages()).toContain('en')
    await lake.robot.patch(ENGLISH).set({ embargoUntil: '2026-01-02T00:00:00Z' }).commit()
    expect(await languages()).not.toContain('en')
  })

  test('is a notice only where its text has been public before', async () => {
    const lake = await seededLake()
    const isNotice = () =>
      lake.visitor.fetch<boolean>(`count(*[_id == $id && ${isWithdrawnNotice}]) == 1`, {
        id: SPANISH,
        now: '2026-01-01T00:00:00Z',
      })
    expect(await isNotice()).toBe(false)
    await lake.robot.patch(SPANISH).set({ withdrawn, publishedAt: '2015-01-27T14:00:00Z' }).commit()
    expect(await isNotice()).toBe(true)
    await lake.robot.patch(SPANISH).set({ publishAt: '2015-03-01T14:00:00Z' }).commit()
    expect(await isNotice()).toBe(false)
  })

  test('is not among the translations and related releases of another', async () => {
    const lake = await seededLake()
    const related = [{ _type: 'reference', _ref: ENGLISH, _key: 'r' }]
    await lake.robot.patch(SPANISH).set({ related }).commit()
    const seen = async () => release.parse(await read(lake, SPANISH, releaseFields))
    expect((await seen()).related).toHaveLength(1)
    await lake.robot.patch(ENGLISH).set({ withdrawn }).commit()
    const { related: left, translations } = await seen()
    expect(left).toEqual([])
    expect(translations.map(({ language }) => language)).not.toContain('en')
  })
})
