// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { AgendaView } from '#components/event/agenda-view.tsx'
import { EventItem } from '#components/event/event-item.tsx'
import { EventView } from '#components/event/event-view.tsx'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { seededEvent } from '../seed-content.ts'

afterEach(cleanup)

const presentation = () => seededEvent('event-2015-01-30-wilson-center')
const meetings = () => seededEvent('event-2015-01-29-meetings')

const show = (event: Event, locale: Language) =>
  render(<EventView event={event} locale={locale} settings={settings} releases={[]} />)

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
    show(await presentation(), 'en')
    expect(facts().When).toMatch(/^Friday, January 30, 2015 9:00 ?– ?10:30 AM, Eastern Time$/)
    cleanup()
    show(await presentation(), 'es')
    expect(facts().Cuándo).toMatch(
      /^viernes, 30 de enero de 2015 9:00 ?– ?10:30 a\. ?m\., hora de Nueva York$/,
    )
  })

  test('has the day alone, and no hour, where only the day is known', async () => {
    show(await meetings(), 'en')
    expect(facts().When?.trim()).toBe('Thursday, January 29, 2015')
  })

  test('says nothing of what is not known', async () => {
    show(await presentation(), 'en')
    expect(Object.keys(facts())).toEqual([
      'When',
      'Where',
      'Taking part',
      'Co-sponsored by',
      'Calendar',
    ])
    expect(facts().Where).toBe('Wilson Center')
    expect(screen.queryByText('Releases about this event')).toBeNull()
  })

  test('says before all else that it was cancelled, and what the press must know', async () => {
    const statusNote = { es: 'Se anunciará otra fecha.', en: undefined }
    const cancelled = { ...(await presentation()), status: 'cancelled' as const, statusNote }
    const page = show(cancelled, 'es').container
    const notice = page.querySelector('[data-part="status"]')
    expect(notice?.textContent).toBe('CanceladoSe anunciará otra fecha.')
    const order = notice?.compareDocumentPosition(screen.getByRole('heading', { level: 1 }))
    expect(order).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    cleanup()
    show(cancelled, 'en')
    expect(screen.getByText('Se anunciará otra fecha.').lang).toBe('es')
  })

  test('that takes place as announced keeps quiet about an old note', async () => {
    const event = { ...(await presentation()), statusNote: { es: 'Otra hora', en: undefined } }
    expect(show(event, 'es').container.textContent).not.toContain('Otra hora')
  })

  test('tells the press how to come, unless it may not come', async () => {
    const accessNote = { es: 'Hasta el jueves.', en: undefined }
    const event = { ...(await presentation()), access: 'accreditation' as const, accessNote }
    show(event, 'es')
    expect(facts().Prensa).toBe('Con acreditación de prensaHasta el jueves.')
    cleanup()
    show({ ...event, access: 'closed' }, 'es')
    expect(facts().Prensa).toBe('Cerrado a la prensa')
  })

  test('names each minister with the role of that day', async () => {
    const event = await presentation()
    const [minister] = event.ministers
    const [office] = minister?.appointments ?? []
    if (!minister || !office) throw new Error('The seed’s event has a minister with an office')
    const later = {
      ...office,
      _key: 'later',
      from: '2015-02-01',
      role: { es: 'Otro', en: 'Other' },
    }
    const before = { ...office, to: '2015-01-30' }
    show({ ...event, ministers: [{ ...minister, appointments: [before, later] }] }, 'es')
    expect(facts().Participa).toBe('Dr. José SerranoMinistro del Interior')
  })
})

describe('an event in a list', () => {
  test('whose title is in another language marks it', async () => {
    const event = { ...(await presentation()), title: { es: 'Una visita', en: undefined } }
    render(<EventItem event={event} locale="en" />)
    expect(screen.getByText('Una visita').lang).toBe('es')
  })

  test('of several days has each hour with its day', async () => {
    const event = { ...(await presentation()), endDate: '2015-01-31', endTime: '17:00' }
    const item = render(<EventItem event={event} locale="en" />).container
    expect(item.textContent).toMatch(/Jan 30, 9:00\sAM\s–\sJan 31, 5:00\sPM, Eastern Time/)
  })
})

describe('the agenda', () => {
  test('says plainly that nothing is announced', async () => {
    render(<AgendaView upcoming={[]} years={[]} past={[await meetings()]} locale="es" />)
    expect(screen.getByText('Por ahora no hay eventos programados.')).toBeDefined()
    expect(screen.getByRole('heading', { name: 'Eventos pasados' })).toBeDefined()
  })
})
