// Who wrote a release, read from the history of a real lake with two editors.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '#sanity/lake/access/accounts.ts'
import type { Authors } from '#sanity/release/approval.ts'
import { reviewAsked, sentBack } from '#sanity/release/approval.ts'
import { authorsOf, historyOfDraft } from '#sanity/release/authors.ts'
import { addUser, asStudio, logInAs } from '#tests/sanity/lake/accounts.ts'
import { openLake } from '#tests/sanity/lake/lake.ts'

let ana: Account
let eva: Account
let as: Record<'ana' | 'eva', ReturnType<typeof asStudio>>

beforeEach(async () => {
  const lake = await openLake()
  ana = await addUser(lake, 'ana', 'editor', 'Ana Paz')
  eva = await addUser(lake, 'eva', 'editor', 'Eva Mora')
  as = {
    ana: asStudio(lake, await logInAs(lake, 'ana')),
    eva: asStudio(lake, await logInAs(lake, 'eva')),
  }
})

const PAIR = { draftId: 'drafts.r', publishedId: 'r' }
type Who = keyof typeof as

/** As Studio writes: by actions. */
async function act(who: Who, ...actions: object[]): Promise<void> {
  const body = JSON.stringify({ actions })
  const answer = await as[who]('/data/actions/production', { method: 'POST', body })
  expect(answer.status, await answer.clone().text()).toBe(200)
}

const draft = (who: Who) =>
  act(who, {
    actionType: 'sanity.action.document.version.create',
    publishedId: 'r',
    document: { _id: 'drafts.r', _type: 'release', headline: 'Un titular' },
  })
const edited = (patch: object) => ({ actionType: 'sanity.action.document.edit', ...PAIR, patch })
const edit = (who: Who, patch: object) => act(who, edited(patch))
const publish = (who: Who) => act(who, { actionType: 'sanity.action.document.publish', ...PAIR })

const authors = async () => (await known()).ids

async function known(): Promise<Authors> {
  const history = await historyOfDraft(async (parameters) => {
    const path = `/data/history/production/transactions/drafts.r?${new URLSearchParams(parameters)}`
    return (await as.eva(path)).text()
  })
  return authorsOf(history)
}

describe('the authors of a draft', () => {
  test('are who made it and who changed its text', async () => {
    await draft('ana')
    expect(await authors()).toEqual(new Set([ana.id]))
    await edit('eva', { set: { headline: 'Otro titular' } })
    expect(await authors()).toEqual(new Set([ana.id, eva.id]))
  })

  test('are not who sent it back', async () => {
    await draft('ana')
    await edit('ana', { set: { approval: reviewAsked({ id: ana.id, name: 'Ana' }, new Date()) } })
    await edit('eva', { set: { approval: sentBack('Falta la fuente') } })
    expect(await authors()).toEqual(new Set([ana.id]))
  })

  test('are not those of what was published before, nor who published it', async () => {
    await draft('ana')
    await publish('ana')
    await edit('eva', { set: { headline: 'Corregido' } })
    expect(await authors()).toEqual(new Set([eva.id]))
  })

  test('are not those of a draft that was discarded', async () => {
    await draft('ana')
    await publish('ana')
    await edit('ana', { set: { headline: 'Corregido' } })
    await act('ana', {
      actionType: 'sanity.action.document.version.discard',
      versionId: 'drafts.r',
    })
    await edit('eva', { set: { headline: 'Corregido de otro modo' } })
    expect(await authors()).toEqual(new Set([eva.id]))
  })

  test('stay its authors when the published text is changed under it, as lifting an embargo does', async () => {
    await draft('ana')
    await publish('ana')
    await edit('ana', { set: { headline: 'Corregido' } })
    const mutations = [{ patch: { id: 'r', set: { publishedAt: new Date().toISOString() } } }]
    const body = JSON.stringify({ mutations })
    const answer = await as.ana('/data/mutate/production', { method: 'POST', body })
    expect(answer.status).toBe(200)
    expect(await authors()).toEqual(new Set([ana.id]))
  })

  test('are found behind more edits than the history answers at a time', async () => {
    const asked: Array<Record<string, string>> = []
    const line = (number: number, author: string) =>
      JSON.stringify({ id: `t${number}`, author, mutations: [{ patch: { set: { body: [] } } }] })
    const newest = [...Array(1000).keys()].map((number) => line(number, 'eva')).join('\n')
    const history = await historyOfDraft(async (parameters) => {
      asked.push(parameters)
      return asked.length === 1 ? newest : [line(999, 'eva'), line(1000, 'ana')].join('\n')
    })
    expect(asked.map(({ toTransaction }) => toTransaction)).toEqual([undefined, 't999'])
    expect(authorsOf(history)).toEqual({ ids: new Set(['eva', 'ana']), isWhole: false })
  })

  test('are known as a whole where the history tells how the draft began', async () => {
    await draft('ana')
    expect(await known()).toEqual({ ids: new Set([ana.id]), isWhole: true })
  })

  test('are not known as a whole where it was forgotten', async () => {
    const patch = JSON.stringify({ id: 't', author: 'eva', mutations: [{ patch: { set: {} } }] })
    expect((await historyOfDraft(async () => patch)).isWhole).toBe(false)
    expect((await historyOfDraft(async () => '')).isWhole).toBe(false)
  })
})
