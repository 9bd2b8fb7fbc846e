// @vitest-environment jsdom
import type { DocumentActionComponent } from 'sanity'
import { expect, test } from 'vitest'
import { deskActions } from '#sanity/studio/actions/desk-actions.ts'

const tools = { say: (es: string) => es, language: 'es', apiVersion: '2026-02-01' } as const
const studios = (['publish', 'unpublish', 'discardChanges', 'duplicate', 'delete'] as const).map(
  (action): DocumentActionComponent => Object.assign(() => null, { action }),
)
const names = (actions: DocumentActionComponent[]) => actions.map(({ action }) => action)

test('a release has the acts of the desk after Publish, and Studio’s own keep their names', () => {
  const actions = deskActions(tools)(studios, 'release')
  expect(names(actions)).toEqual([
    'publish',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    'unpublish',
    'discardChanges',
    'duplicate',
    'delete',
  ])
  expect(actions[0]).not.toBe(studios[0])
})
test('an action stays the same function, so that an open dialog keeps what was written in it', () => {
  const acts = deskActions(tools)
  expect(acts(studios, 'release')).toEqual(acts(studios, 'release'))
})
test('an event and a release have each their own Publish, though Studio has one for both', () => {
  const acts = deskActions(tools)
  const [ofEvent] = acts(studios, 'event')
  const [ofRelease] = acts(studios, 'release')
  expect(ofEvent).not.toBe(ofRelease)
  expect(acts(studios, 'event')[0]).toBe(ofEvent)
})
test('other documents have Studio’s own actions', () => {
  expect(deskActions(tools)(studios, 'topic')).toEqual(studios)
})
test('the settings are there once: they are published or left as they were', () => {
  expect(names(deskActions(tools)(studios, 'settings'))).toEqual(['publish', 'discardChanges'])
})
