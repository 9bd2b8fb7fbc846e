// Who writes a release does not approve it.
import type { SanityClient } from '@sanity/client'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { act, badge, inMenu, openPressOffice } from './press-office.ts'

let lake: SanityClient
let ana: Page
let luis: Page

const RELEASE = 'release-2015-01-27-es'

openPressOffice(async (office) => {
  lake = office.lake
  ana = await office.desk('ana', RELEASE)
  luis = await office.desk('luis', RELEASE)
})

const approval = async () => (await lake.getDocument(`drafts.${RELEASE}`))?.approval

describe('a release that needs approval', () => {
  test('cannot be published as it was written', async () => {
    await ana.getByTestId('field-headline').locator('textarea').fill('Un titular de Ana')
    await badge(ana, 'Borrador')
    await expect.poll(() => ana.getByTestId('action-publicar').isDisabled()).toBe(true)
  })

  test('is not approved by who wrote it', async () => {
    await act(ana, 'Enviar a revisión')
    await expect
      .poll(approval)
      .toMatchObject({ status: 'inReview', requestedBy: { name: 'Ana Paz' } })
    await badge(ana, 'En revisión')
    expect(await (await inMenu(ana, 'Aprobar')).isDisabled()).toBe(true)
    await ana.keyboard.press('Escape')
  })

  test('is approved by somebody else, and may then be published', async () => {
    await badge(luis, 'En revisión')
    await expect
      .poll(async () => {
        const enabled = await (await inMenu(luis, 'Aprobar')).isEnabled()
        await luis.keyboard.press('Escape')
        return enabled
      })
      .toBe(true)
    await act(luis, 'Aprobar')
    await luis.getByRole('dialog').getByRole('button', { name: 'Aprobar' }).click()
    await expect
      .poll(approval)
      .toMatchObject({ status: 'approved', approvedBy: { name: 'Luis Mera' } })
    await badge(ana, 'Aprobado por Luis Mera')
    await expect.poll(() => ana.getByTestId('action-publicar').isEnabled()).toBe(true)
  })

  test('is no longer approved once it was edited', async () => {
    await ana.getByTestId('field-headline').locator('textarea').fill('Otro titular de Ana')
    await badge(ana, 'Aprobación caducada')
    await expect.poll(() => ana.getByTestId('action-publicar').isDisabled()).toBe(true)
  })

  test('is sent back with what is missing', async () => {
    await act(ana, 'Enviar a revisión')
    await badge(luis, 'En revisión')
    await act(luis, 'Devolver')
    await luis.getByRole('dialog').getByRole('textbox').fill('Falta la fuente de la cifra.')
    await luis.getByRole('dialog').getByRole('button', { name: 'Devolver' }).click()
    await badge(ana, 'Devuelto')
    expect(await approval()).toEqual({ note: 'Falta la fuente de la cifra.' })
  })
})
