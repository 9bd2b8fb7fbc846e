// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { Shell } from '#components/site/shell.tsx'
import { settings } from '#sanity/settings/contract.ts'
import { seededSettings } from '../seed-content.ts'

afterEach(cleanup)

describe('what surrounds every page', () => {
  test('names the institution and its country, and marks the section that the page is in', async () => {
    render(
      <Shell locale="es" settings={await seededSettings()} section="agenda">
        texto
      </Shell>,
    )
    const banner = within(screen.getByRole('banner'))
    const mark = banner.getByRole('link', { name: /Ministerio del Interior/ })
    expect(mark.textContent?.trim()).toBe(
      'República del Ecuador Ministerio del Interior Sala de prensa',
    )
    expect(banner.getByRole('link', { name: 'Agenda' }).getAttribute('aria-current')).toBe('true')
    expect(
      banner.getByRole('link', { name: 'Comunicados' }).getAttribute('aria-current'),
    ).toBeNull()
  })

  test('leads to the same page in the other language, in that language’s words', async () => {
    render(
      <Shell
        locale="es"
        settings={await seededSettings()}
        otherVersion={{ href: '/en/releases/x' }}
      >
        texto
      </Shell>,
    )
    for (const link of screen.getAllByRole('link', { name: 'English' })) {
      expect(link.getAttribute('href')).toBe('/en/releases/x')
      expect([link.lang, link.getAttribute('hreflang')]).toEqual(['en', 'en'])
    }
  })

  test('says where it leads when the page has no other version', async () => {
    render(
      <Shell
        locale="es"
        settings={await seededSettings()}
        otherVersion={{ href: '/en/releases', elsewhere: true }}
      >
        texto
      </Shell>,
    )
    expect(screen.queryByRole('link', { name: 'English' })).toBeNull()
    expect(screen.getAllByRole('link', { name: 'Releases in English' })).toHaveLength(2)
  })

  test('marks a name that is given in the other language alone', () => {
    const inEnglishOnly = settings.parse({ ministry: { en: 'Ministry' }, timeZone: 'UTC' })
    render(
      <Shell locale="es" settings={inEnglishOnly}>
        texto
      </Shell>,
    )
    for (const name of screen.getAllByText('Ministry')) expect(name.lang).toBe('en')
  })

  test('has a press office in its foot only if the settings name one', async () => {
    const known = await seededSettings()
    const { rerender } = render(
      <Shell locale="es" settings={known}>
        texto
      </Shell>,
    )
    expect(screen.queryByText('Oficina de prensa')).toBeNull()
    const contacts = [
      { name: 'Prensa', role: undefined, phone: '+593 2 000 0000 ext 12', email: 'p@example.org' },
    ]
    rerender(
      <Shell locale="es" settings={{ ...known, contacts }}>
        texto
      </Shell>,
    )
    expect(screen.getByRole('link', { name: /ext 12/ }).getAttribute('href')).toBe(
      'tel:+59320000000;ext=12',
    )
    expect(screen.getByRole('link', { name: 'p@example.org' }).getAttribute('href')).toBe(
      'mailto:p@example.org',
    )
  })

  test('leads to the contacts of the page that one is on, and only if there are any', async () => {
    const known = await seededSettings()
    const { rerender } = render(
      <Shell locale="es" settings={known}>
        texto
      </Shell>,
    )
    expect(screen.queryByRole('link', { name: 'Contactos' })).toBeNull()
    const contacts = [
      { name: 'Guardia de prensa', phone: '+593 2 000 0000', role: undefined, email: undefined },
    ]
    rerender(
      <Shell locale="es" settings={{ ...known, contacts }}>
        texto
      </Shell>,
    )
    const { hash } = new URL(
      screen.getByRole<HTMLAnchorElement>('link', { name: 'Contactos' }).href,
    )
    expect(document.querySelector(hash)?.textContent).toContain('Guardia de prensa')
  })

  test('asks the archive by a plain form, but not on a page that has its own search', async () => {
    const settings = await seededSettings()
    const { rerender } = render(
      <Shell locale="es" settings={settings}>
        texto
      </Shell>,
    )
    const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Buscar comunicados' })
    expect([field.name, field.form?.method]).toEqual(['q', 'get'])
    expect(field.form?.getAttribute('action')).toBe('/es/comunicados')
    rerender(
      <Shell locale="es" settings={settings} showsSearch>
        texto
      </Shell>,
    )
    expect(screen.queryByRole('searchbox')).toBeNull()
  })

  test('has the emblem, another one in the dark, and says of it only what the name does not', async () => {
    const asset = { url: 'https://lake.example/a.svg', width: 120, height: 120 }
    const markOnDark = { asset: { ...asset, url: 'https://lake.example/b.svg' } }
    const known = await seededSettings()
    const { rerender } = render(
      <Shell locale="es" settings={{ ...known, mark: { alt: undefined, asset }, markOnDark }}>
        texto
      </Shell>,
    )
    const banner = screen.getByRole('banner')
    expect(banner.querySelector('img')?.alt).toBe('')
    const source = banner.querySelector('source')
    expect(source?.getAttribute('srcset')).toBe('https://lake.example/b.svg')
    // On paper it is always light.
    expect(source?.media).toBe('screen and (prefers-color-scheme: dark)')
    const alt = { es: 'Escudo del Ecuador', en: undefined }
    rerender(
      <Shell locale="es" settings={{ ...known, mark: { alt, asset } }}>
        texto
      </Shell>,
    )
    expect(within(screen.getByRole('banner')).getByRole('img', { name: alt.es })).toBeDefined()
  })

  test('has in its foot where to follow the institution and what may be done with the texts', async () => {
    const known = await seededSettings()
    const follow = [{ name: 'Mastodon', url: 'https://social.example/@salud' }]
    const reuse = { es: 'Los textos pueden reproducirse citando la fuente.', en: undefined }
    render(
      <Shell locale="en" settings={{ ...known, follow, reuse }}>
        text
      </Shell>,
    )
    const foot = within(screen.getByRole('contentinfo'))
    const account = foot.getByRole('link', { name: 'Mastodon' })
    expect([account.getAttribute('href'), account.getAttribute('rel')]).toEqual([
      'https://social.example/@salud',
      'me',
    ])
    expect(foot.getByRole('link', { name: 'Releases via RSS' }).getAttribute('href')).toBe(
      '/en/feeds/rss.xml',
    )
    expect(foot.getByText(reuse.es).lang).toBe('es')
  })
})
