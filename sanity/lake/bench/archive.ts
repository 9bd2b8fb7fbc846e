// An archive of made-up releases for the benchmark: the same in every run.

const WORDS =
  `el la de que en los se del las por un para con no una su al es lo como más pero sus le ya este ministro
  ministerio seguridad ciudadana policía nacional operativo provincia frontera droga tráfico cantón
  gobierno reunión autoridades cooperación convenio inversión equipos unidad comunidad servicio control
  prevención delito resultado informe internacional región programa capacitación tecnología`.split(
    /\s+/,
  )

export type MadeRelease = { _id: string; _type: 'release'; [name: string]: unknown }

const TOPICS = 12
const SENTENCES = 5
const PARAGRAPHS = 6
/** One release in so many has the rare word, and one in ten the common one. */
const RARE = 500
const COMMON = 10

export const RARE_WORD = 'submarino'
export const COMMON_WORD = 'extradición'

/** The release number `at`, with six paragraphs of about 60 words. */
export function madeRelease(at: number): MadeRelease {
  const next = random(at + 1)
  const word = () => WORDS[Math.floor(next() ** 2 * WORDS.length)] ?? ''
  const sentence = () => `${Array.from({ length: 12 }, word).join(' ')}.`
  const paragraph = () => Array.from({ length: SENTENCES }, sentence).join(' ')
  const special = [
    ...(at % RARE === 0 ? [RARE_WORD] : []),
    ...(at % COMMON === 0 ? [COMMON_WORD] : []),
  ]
  const day = new Date(Date.UTC(2000, 0, 1) + at * 7_200_000).toISOString()
  return {
    _id: `release-${at}`,
    _type: 'release',
    headline: `${sentence()} ${at}`,
    language: at % 3 === 0 ? 'en' : 'es',
    slug: { _type: 'slug', current: `comunicado-${at}` },
    dateline: { city: 'Quito', date: day.slice(0, 10) },
    publishedAt: day,
    topics: [at % TOPICS, (at * 7 + 1) % TOPICS].map((topic) => ({
      _key: `t${topic}`,
      _type: 'reference',
      _ref: `topic-${topic}`,
      _weak: true,
    })),
    body: Array.from({ length: PARAGRAPHS }, (_, key) => ({
      _key: `p${key}`,
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [
        {
          _key: 's',
          _type: 'span',
          marks: [],
          text: [...(key === 2 ? special : []), paragraph()].join(' '),
        },
      ],
    })),
  }
}

export const madeTopics = Array.from({ length: TOPICS }, (_, at) => ({
  _id: `topic-${at}`,
  _type: 'topic',
  name: `Tema ${at}`,
}))

/** Mulberry32, seeded. */
function random(seed: number): () => number {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
