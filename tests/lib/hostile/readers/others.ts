import { expect } from 'vitest'
import { securityText } from '#lib/http/security-text.ts'
import { llmsText } from '#lib/llms/llms-text.ts'
import { eventNinjs } from '#lib/ninjs/event.ts'
import { ninjsText } from '#lib/ninjs/item.ts'
import { withdrawnNinjs } from '#lib/ninjs/withdrawn.ts'
import { mailAddress, mailto } from '#lib/share/mailto.ts'
import { releaseMessage } from '#lib/share/release-message.ts'
import { readable } from '#lib/text/readable.ts'
import { oneLine } from '#sanity/contract/one-line.ts'
import { faultsOf } from '../../ninjs/valid.ts'
import { field, plain, type Reader, sent, squeezed } from './field.ts'
import { markdownDocument } from './markdown.ts'

const PAGE = 'https://prensa.example/es/comunicados/x'

/** Formats that are alone of their kind. */
export const OTHERS: Record<string, Reader> = {
  'ninjs of an event': ({ event, settings, line, words }) => {
    const item = JSON.parse(sent(ninjsText(eventNinjs(event, settings, 'es'))))
    expect(faultsOf(item)).toEqual([])
    return [
      field('title', item.title, readable(words)),
      field('venue', item.places[0].name, readable(line)),
      field('organiser', item.eventDetails.organiser.name, readable(words)),
      field('description', item.descriptions[0].value, readable(words)),
    ]
  },
  'ninjs of a withdrawal': ({ withdrawn }) => {
    const item = JSON.parse(sent(ninjsText(withdrawnNinjs(withdrawn))))
    expect(faultsOf(item)).toEqual([])
    return [field('reason', item.edNote, readable(withdrawn.withdrawn.reason))]
  },
  'security.txt': ({ line }) => {
    const contact = mailAddress(`${line}@ejemplo.ec`)
    const text = sent(securityText({ contact, canonical: PAGE, now: new Date() }))
    // RFC 9116, 2.2: a field a line, of which each line is one.
    const fields = text
      .trimEnd()
      .split(/[\r\n]+/)
      .map((one) => one.split(': '))
    expect(fields.map(([name]) => name)).toEqual([
      'Contact',
      'Expires',
      'Preferred-Languages',
      'Canonical',
    ])
    const [, address = ''] = fields[0] ?? []
    expect(address).not.toMatch(/[^\x21-\x7e]/)
    return [
      field('contact', decodeURIComponent(address), `mailto:${line}@ejemplo.ec`.toWellFormed()),
    ]
  },
  'llms.txt': ({ release, event, settings, line, words }) => {
    const newsroom = { settings, releases: { es: [release], en: [] }, events: [event] }
    const { body } = markdownDocument(sent(llmsText(newsroom)))
    const links = [...body.querySelectorAll('li > a')].map(({ textContent }) =>
      squeezed(textContent),
    )
    expect(body.querySelectorAll('h2')).toHaveLength(7)
    return [
      field(
        'title',
        squeezed(body.querySelector('h1')?.textContent),
        plain(`${words} · Sala de prensa`),
      ),
      field('release', links[0], plain(line)),
      field('event', links[3], plain(words)),
    ]
  },
  'a mail link': ({ release, settings, line }) => {
    const link = new URL(mailto(releaseMessage(release, settings, PAGE)))
    expect(link.protocol).toBe('mailto:')
    expect(link.href).not.toMatch(/[^\x21-\x7e]/)
    const fields = new Map(
      link.search
        .slice(1)
        .split('&')
        .map((part): [string, string] => {
          const [name = '', value = ''] = part.split('=')
          return [name, decodeURIComponent(value)]
        }),
    )
    expect([...fields.keys()]).toEqual(['subject', 'body'])
    return [
      field('subject', fields.get('subject'), oneLine(line).toWellFormed()),
      field('end', fields.get('body')?.split('\r\n').at(-1), PAGE),
    ]
  },
}
