// The text of a sample release, with everything that may stand in one.
import type { Language } from '../contract/language.ts'
import { ref } from '../seed/blocks.ts'
import type { Chance } from './chance.ts'
import { tell } from './deed.ts'
import { occasion } from './events.ts'
import { figure, figureSentence } from './figures.ts'
import type { SampleFiles } from './files.ts'
import { idOf } from './ids.ts'
import type { Story } from './stories.ts'
import { dayInWords, SENTENCES } from './words.ts'

type Look = { style?: 'normal' | 'h2'; listItem?: 'bullet' }

/** A paragraph, a heading or an item of a list. */
const block = (key: string, text: string, look: Look = {}) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  ...look,
  ...(look.listItem && { level: 1 }),
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
})

/** A sentence with a link in its middle. */
const linked = (key: string, [before, words, after]: [string, string, string], link: object) => ({
  ...block(key, ''),
  markDefs: [{ _key: 'l', ...link }],
  children: [
    { _type: 'span', _key: 'a', text: before, marks: [] },
    { _type: 'span', _key: 'b', text: words, marks: ['l'] },
    { _type: 'span', _key: 'c', text: after, marks: [] },
  ],
})

type Around = { today: string; files: SampleFiles; other: string | undefined }

export function bodyOf(story: Story, language: Language, around: Around) {
  const chance = story.chance()
  const words = SENTENCES[language]
  const telling = tell(story.deed, language)
  return [
    block('opening', words.opening[story.kind](telling, nameOf(story, language))),
    block('sample', words.isSample),
    ...invitation(story, language, around.today),
    block('detail', telling.detail),
    ...(story.at % 2 === 0 ? [block('figure', figureSentence(story, language))] : []),
    ...(story.at % 4 === 1 ? [{ ...picture(story, language, around.files), _key: 'picture' }] : []),
    ...quote(story, telling.quote, language),
    ...background(chance, language),
    ...(story.at % 10 === 7 ? [{ ...figure(story, language), _key: 'figure-in-text' }] : []),
    block('next', words.next, { style: 'h2' }),
    ...telling.next.map((step, at) => block(`next-${at}`, step, { listItem: 'bullet' })),
    around.other
      ? linked('link', words.other, { _type: 'documentLink', reference: ref(around.other) })
      : linked('link', words.more, { _type: 'link', href: 'https://example.org/muestra' }),
  ]
}

/** "Ana María Muestra y Ejemplo, Ministra de Muestra", in the middle of a sentence. */
function nameOf({ holder }: Story, language: Language): string {
  if (!holder) return SENTENCES[language].desk
  const role = holder.role[language]
  return language === 'es' ? `${holder.name}, ${lowered(role)}` : `${holder.name}, ${role}`
}

const lowered = (role: string) => role.charAt(0).toLowerCase() + role.slice(1)

function invitation({ event, kind }: Story, language: Language, today: string) {
  if (event === undefined) return []
  const { date, startTime } = occasion(event, { today })
  if (kind !== 'mediaAdvisory') return []
  const words = SENTENCES[language].invitation(dayInWords(date, language), startTime)
  return [
    block('invitation', words),
    { _type: 'embeddedEvent', _key: 'event', event: ref(idOf('event', event)) },
  ]
}

function quote({ at, holder, kind }: Story, text: string, language: Language) {
  if (kind === 'speech' || at % 3 === 2) return []
  const speaker = holder
    ? { speaker: holder.name, role: holder.role[language] }
    : SENTENCES[language].spokesperson
  return [{ _type: 'quote', _key: 'quote', text, ...speaker }]
}

/** From one paragraph to five, no one twice. */
function background(chance: Chance, language: Language) {
  const all = SENTENCES[language].background
  const first = chance.between(0, all.length - 1)
  return Array.from({ length: chance.between(1, all.length - 1) }, (_, at) =>
    block(`background-${at}`, all[(first + at) % all.length] ?? all[0]),
  )
}

/** A picture of the release, with its words in the language. */
export function picture(
  { at }: Pick<Story, 'at'>,
  language: Language,
  { landscapes }: SampleFiles,
) {
  const { alt, caption } = SENTENCES[language]
  return {
    ...(landscapes[at % landscapes.length] ?? landscapes[0]),
    alt,
    caption,
    credit: language === 'es' ? 'Muestra' : 'Sample',
    licence: 'CC0 1.0',
  }
}
