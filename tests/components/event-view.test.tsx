// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { AgendaView } from '#components/event/agenda-view.tsx'
import { EventItem } from '#components/event/event-item.tsx'
import { EventView } from '#components/event/event-view.tsx'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { seededEvent, seededSettings } from '../seed-content.ts'

afterEach(cleanup)

const presentation = () => seededEvent('event-2015-01-30-wilson-center')
const meetings = () => seededEvent('event-2015-01-29-meetings')

const settings = await seededSettings()

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
    expect(facts().When).toMatch(/^Friday, January 30, 2015 9:00 ?– ?10:30 AM, Eastern Time/)
    cleanup()
    show(await presentation(), 'es')
    expect(facts().Cuándo).toMatch(
      /^viernes, 30 de enero de 2015 9:00 ?– ?10:30 a\. ?m\., hora de Nueva York/,
    )
  })

  test('has the day alone, and no hour, where only the day is known', async () => {
    show(await meetings(), 'en')
    expect(facts().When).toBe('Thursday, January 29, 2015 Add to calendar')
  })

  test('says nothing of what is not known', async () => {
    show(await presentation(), 'en')
    expect(Object.keys(facts())).toEqual(['When', 'Where', 'Taking part', 'Co-sponsored by'])
    expect(screen.queryByText('Releases about this event')).toBeNull()
  })

  test('says how long it lasts, also over a night on which the clocks change', async () => {
    const event = await presentation()
    show(event, 'es')
    expect(facts().Cuándo).toContain('Dura 1 hora y 30 minutos')
    cleanup()
    const night = { date: '2015-03-07', startTime: '23:00', endDate: '2015-03-08' }
    show({ ...event, ...night, endTime: '04:00' }, 'en')
    expect(facts().When).toContain('Lasts 4 hours')
    cleanup()
    show({ ...event, endTime: undefined }, 'en')
    expect(facts().When).not.toContain('Lasts')
  })

  test('leads to its venue on a map, and to none where only the city is known', async () => {
    const event = await presentation()
    const venue = {
      name: 'Palacio de Carondelet',
      address: 'García Moreno N10-43',
      place: 'Quito',
    }
    show({ ...event, venue }, 'es')
    expect(facts().Dónde).toBe('Palacio de Carondelet, García Moreno N10-43, QuitoVer en un mapa')
    const map = new URL(screen.getByText('Ver en un mapa').getAttribute('href') ?? '')
    expect([map.host, map.searchParams.get('query')]).toEqual([
      'www.openstreetmap.org',
      'García Moreno N10-43, Quito',
    ])
    cleanup()
    show({ ...event, venue: { ...venue, name: undefined, address: undefined } }, 'es')
    expect(facts().Dónde).toBe('Quito')
  })

  test('that was moved is to be updated in calendars, not added again', async () => {
    show({ ...(await presentation()), status: 'changed' }, 'en')
    expect(screen.queryByText('Add to calendar')).toBeNull()
    expect(screen.getByText('Update in your calendar').getAttribute('href')).toBe(
      '/en/calendars/events/innovaciones-seguridad-ciudadana-2015.ics',
    )
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

  test('names whom to ask for an accreditation, the press office where it names nobody', async () => {
    const person = (name: string) => ({ name, role: undefined, phone: undefined, email: undefined })
    const office = { ...settings, contacts: [person('Oficina')] }
    const event = { ...(await presentation()), access: 'accreditation' as const }
    const shown = (changed: Partial<Event>) => {
      cleanup()
      render(
        <EventView event={{ ...event, ...changed }} locale="es" settings={office} releases={[]} />,
      )
      return facts()
    }
    expect(shown({}).Acreditación).toBe('Oficina')
    expect(shown({ contacts: [person('Ana Paz')] }).Acreditación).toBe('Ana Paz')
    expect(shown({ access: 'open', contacts: [person('Ana Paz')] })).toMatchObject({
      Prensa: 'Abierto a la prensa',
      Contacto: 'Ana Paz',
    })
    expect(Object.keys(shown({ access: 'open' }))).not.toContain('Contacto')
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
    render(<AgendaView upcoming={[]} past={[await meetings()]} years={[]} locale="es" />)
    expect(screen.getByText('Por ahora no hay eventos programados.')).toBeDefined()
    expect(screen.getByRole('heading', { name: 'Eventos recientes' })).toBeDefined()
    expect(screen.queryByRole('heading', { name: 'Eventos anteriores por año' })).toBeNull()
  })

  test('names each day once, with its weekday, and what lasts several days under these', async () => {
    const event = await presentation()
    const on = (_id: string, days: Partial<Event>) => ({
      ...event,
      _id,
      title: { es: _id, en: undefined },
      ...days,
    })
    const upcoming = [
      on('siempre', { date: '2026-04-28', endDate: '2026-05-06' }),
      on('temprano', { date: '2026-05-04', startTime: '08:00' }),
      on('varios días', { date: '2026-05-04', endDate: '2026-05-06', startTime: '09:00' }),
      on('tarde', { date: '2026-05-04', startTime: '16:00' }),
      on('mañana', { date: '2026-05-05' }),
    ]
    render(<AgendaView upcoming={upcoming} past={[]} years={[]} locale="es" />)
    const days = screen
      .getAllByRole('heading', { level: 3 })
      .map((heading) => [
        heading.firstElementChild?.textContent?.replace(/\s/g, ' '),
        ...[...(heading.parentElement?.querySelectorAll('h4') ?? [])].map((h4) => h4.textContent),
      ])
    expect(days).toEqual([
      ['martes, 28 de abril – miércoles, 6 de mayo de 2026', 'siempre'],
      ['lunes, 4 de mayo de 2026', 'temprano', 'tarde'],
      ['lunes, 4 de mayo – miércoles, 6 de mayo de 2026', 'varios días'],
      ['martes, 5 de mayo de 2026', 'mañana'],
    ])
  })

  test('leads to the years that had events, with how many', () => {
    const years = [
      { year: 2026, count: 12 },
      { year: 2015, count: 1 },
    ]
    render(<AgendaView upcoming={[]} past={[]} years={years} locale="es" />)
    const links = screen
      .getAllByRole('link')
      .filter((link) => link.getAttribute('href')?.includes('anteriores'))
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['2026 (12 eventos)', '/es/eventos/anteriores/2026'],
      ['2015 (1 evento)', '/es/eventos/anteriores/2015'],
    ])
  })
})
