import {
  calendarAddresses,
  feedAddresses,
  LLMS,
  oembedAddress,
  SITEMAPS,
} from '#lib/api/machine-addresses.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Language } from '#sanity/contract/language.ts'
import { Coded } from './coded.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { Sample } from './sample.tsx'
import { Terms } from './terms.tsx'

const FILES = {
  pdf: '.pdf',
  txt: '.txt',
  md: '.md',
  ninjs: '.ninjs.json',
  csv: '.csv',
  zip: '.zip',
  png: '.png',
} as const

/** Feeds, files, calendars and what else there is. `page` is a release's own address, if there is one. */
export function OtherFormats({ locale, page }: { locale: Language; page: string | undefined }) {
  const t = translator(locale)
  const example = page ?? absolute(pathTo(locale, releasePlace('{slug}')))
  const files = (['pdf', 'txt', 'md', 'ninjs', 'csv', 'zip', 'png'] as const).map((name) => ({
    term: FILES[name],
    about: t(`developers.file.${name}`),
  }))
  return (
    <div className="max-w-[52rem] space-y-6">
      <Ways about={t('developers.feeds')} addresses={feedAddresses(locale)} />
      <div>
        <p className="max-w-[44rem] text-pretty">{t('developers.files')}</p>
        <Sample text={`${example}.ninjs.json`} />
        <Terms terms={files} />
        <Paragraphs texts={[t('developers.eventFiles')]} />
      </div>
      <Ways about={t('developers.calendars')} addresses={calendarAddresses(locale)} />
      <Ways about={t('developers.oembed')} addresses={[oembedAddress(example)]} />
      <Ways about={t('developers.sitemaps')} addresses={[SITEMAPS]} />
      <Ways about={t('developers.llms')} addresses={[LLMS]} />
      <Paragraphs texts={[t('developers.data')]} />
    </div>
  )
}

function Ways({ about, addresses }: { about: string; addresses: string[] }) {
  return (
    <div>
      <p className="max-w-[44rem] text-pretty">
        <Coded text={about} />
      </p>
      <Sample text={addresses.join('\n')} />
    </div>
  )
}
