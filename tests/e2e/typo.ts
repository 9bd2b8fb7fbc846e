// What Publish asks of a change to a public release, answered for tests that are about something else.
import type { Page } from 'playwright-core'

/** Says that the change is a typo, if it is asked. */
export async function answerTypo(page: Page): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Publicar el cambio' })
  if (!(await question.isVisible())) return
  await question.getByRole('radio', { name: /^Errata/ }).check()
  await question.getByRole('button', { name: 'Publicar', exact: true }).click()
}
