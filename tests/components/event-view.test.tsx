// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { AgendaView } from '#components/event/agenda-view.tsx'
import { EventItem } from '#components/event/event-item.tsx'
import { EventView } from '#components/event/event-view.tsx'
import { seededEvent } from '../seed-content.ts'

afterEach(cleanup)

const presentation = () => seededEvent('event-2015-01-30-wilson-center')
const meetings = () => seededEvent('event-2015-01-29-meetings')

/** What is said of each fact, by its term. */
function facts(): Record<string, string> {
  const terms = screen.getAllByRole('term')
  return Object.fromEntries(
    terms.map((term) => [
      term.textContent,
      (term.nextElementSibling?.textContent ?? '').replace(/\s+/g, ' '),
    ]),
  )
}

describe('an event on its page', () => {
  test('tells the hours by the clock of the place, and whose clock that is', async () => {
    render(<EventView event={await presentation()} locale="en" releases={[]} />)
    expect(facts().When).toMatch(/^Friday, January 30, 2015 9:00 ?– ?10:30 AM, Eastern Time$/)
    cleanup()
    render(<EventView event={await presentation()} locale="es" releases={[]} />)
    expect(facts().Cuándo).toMatch(
      /^viernes, 30 de enero de 2015 9:00 ?– ?10:30 a\. ?m\., hora de Nueva York$/,
    )
  })

  test('has the day alone, and no hour, where only the day is known', async () => {
    render(<EventView event={await meetings()} locale="en" releases={[]} />)
    expect(facts().When?.trim()).toBe('Thursday, January 29, 2015')
  })

  test('says nothing of what is not known', async () => {
    render(<EventView event={await presentation()} locale="en" releases={[]} />)
    expect(Object.keys(facts())).toEqual(['When', 'Where', 'Taking part', 'Co-sponsored by'])
    expect(facts().Where).toBe('Wilson Center')
    expect(screen.queryByText('Releases about this event')).toBeNull()
  })

  test('says that it was cancelled', async () => {
    const event = { ...(await presentation()), status: 'cancelled' as const }
    render(<EventView event={event} locale="es" releases={[]} />)
    expect(screen.getByText('Cancelado')).toBeDefined()
  })
})

describe('an event in a list', () => {
  test('whose title is in another language marks it', async () => {
    const event = { ...(await presentation()), title: { es: 'Una visita', en: undefined } }
    render(<EventItem event={event} locale="en" />)
    expect(screen.getByText('Una visita').lang).toBe('es')
  })

  test('of several days has no end hour that seems to be of the first', async () => {
    const event = { ...(await presentation()), endDate: '2015-01-31' }
    render(<EventItem event={event} locale="en" />)
    expect(screen.queryByText(/10:30/)).toBeNull()
  })
})

describe('the agenda', () => {
  test('says plainly that nothing is announced', async () => {
    render(<AgendaView upcoming={[]} past={[await meetings()]} locale="es" />)
    expect(screen.getByText('Por ahora no hay eventos programados.')).toBeDefined()
    expect(screen.getByRole('heading', { name: 'Eventos pasados' })).toBeDefined()
  })
})
