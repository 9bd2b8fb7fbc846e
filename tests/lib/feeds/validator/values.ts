// What the W3C feed validator (https://validator.w3.org/feed/) asks of single values; the names of the findings
// are its own. An empty list: nothing to say.

/** A media type, `application/pdf`, with parameters. */
const MEDIA_TYPE =
  /^[^\s()<>,;:\\"/[\]?=]+\/[^\s()<>,;:\\"/[\]?=]+(\s*;\s*[^\s()<>,;:\\"/[\]?=]+=("(\\"|[^"])*"|[^\s()<>,;:\\"/[\]?=]+))*$/
const FULL_ADDRESS = /^[a-zA-Z][0-9a-zA-Z+\-.]*:(\/\/)?[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+$/
const HTTP = /^https?:\/\/(?:[A-Z0-9-]+\.)+[A-Z0-9][-A-Z0-9]*(?::\d+)?(?:\/|$)/i
const UUID = /^urn:uuid:[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/i
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(:\d\d)? (GMT|UT|[+-]\d{4})$/
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

const unless = (holds: boolean, finding: string): string[] => (holds ? [] : [finding])

export const mediaType = (value: string | null) =>
  unless(MEDIA_TYPE.test(value ?? ''), 'InvalidMIMEType')

export const nonNegative = (value: string | null) =>
  unless(/^\d+$/.test(value ?? ''), 'InvalidNonNegativeInteger')

export const positive = (value: string | null) =>
  unless(/^\d+$/.test(value ?? '') && Number(value) > 0, 'InvalidPositiveInteger')

/** With its scheme, of characters that an address may have. */
export const fullAddress = (value: string | null) => {
  const address = value ?? ''
  if (address.startsWith('urn:uuid:')) return unless(UUID.test(address), 'InvalidUUID')
  return unless(FULL_ADDRESS.test(address), 'InvalidFullLink')
}

export const httpAddress = (value: string | null) =>
  unless(HTTP.test(value ?? '') && FULL_ADDRESS.test(value ?? ''), 'InvalidURLAttribute')

export const language = (value: string | null) => {
  try {
    const [code = ''] = Intl.getCanonicalLocales(value ?? '')
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code)
    return unless(name !== undefined, 'InvalidLanguage')
  } catch {
    return ['InvalidLanguage']
  }
}

export const rfc822 = (value: string) => {
  if (!RFC_822.test(value)) return ['InvalidRFC2822Date']
  const moment = new Date(value)
  return [
    ...unless(moment.toUTCString().startsWith(value.slice(0, 3)), 'IncorrectDOW'),
    ...plausible(moment),
  ]
}

export const rfc3339 = (value: string) =>
  RFC_3339.test(value) ? plausible(new Date(value)) : ['InvalidRFC3339Date']

const plausible = (moment: Date) =>
  unless(
    moment.getUTCFullYear() >= 1990 && moment.getTime() < Date.now() + 600_000,
    'ImplausibleDate',
  )

/** Words in which a reader's program would see markup. */
export const plainWords = (value: string) => [
  ...unless(!/<\/\w+>|&(?:#\w+|amp|lt|gt|quot|apos|nbsp)/.test(value), 'ContainsHTML'),
  ...unless(!/[\u0080-\u009f\ufffd]/.test(value), 'BadCharacters'),
]

export const notBlank = (value: string | null) => unless(Boolean(value?.trim()), 'NotBlank')
