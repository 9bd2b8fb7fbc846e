// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { MinisterView } from '#components/minister/minister-view.tsx'
import type { Minister } from '#sanity/minister/contract.ts'
import { seededMinister } from '../seed-content.ts'

afterEach(cleanup)

async function show(changes: Partial<Minister> = {}) {
  const minister = { ...(await seededMinister()), ...changes }
  return render(
    <MinisterView
      minister={minister}
      locale="en"
      releases={[]}
      events={[]}
      imageHost="https://cdn.sanity.io"
    />,
  ).container
}

describe('a minister on the page', () => {
  test('has name and office, and no invented dates, picture or biography', async () => {
    const page = await show()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Dr. José Serrano')
    expect(screen.getByText('Minister of Interior')).toBeDefined()
    expect(page.textContent).not.toMatch(/from|until/i)
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.getAllByRole('heading')).toHaveLength(1)
  })

  test('whose biography is in another language has it marked, in its paragraphs', async () => {
    const page = await show({ bio: { es: 'Uno.\n\nDos.', en: undefined } })
    const bio = page.querySelector('[lang="es"]')
    expect([...(bio?.querySelectorAll('p') ?? [])].map((p) => p.textContent)).toEqual([
      'Uno.',
      'Dos.',
    ])
  })
})
