// The parameters of image addresses, as `@sanity/image-url` writes them and hosted Sanity documents them.
import { z } from 'zod'
import { badRequest } from '../errors.ts'

/** Pixels of the longest side that can be asked for. */
export const SIDE_MAX = 8192

const number = z
  .string()
  .regex(/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i, 'is not a number')
  .transform(Number)
const between = (min: number, max: number) =>
  number.refine((n) => n >= min && n <= max, `is not from ${min} to ${max}`)
const pixels = between(0, SIDE_MAX)
  .transform((n) => Math.round(n))
  .refine((n) => n > 0, `is not from 1 to ${SIDE_MAX}`)
const oneOf = <const T extends string>(...values: T[]) =>
  z.enum(values, { error: `is none of ${values.join(', ')}` })

const rect = z
  .string()
  .regex(/^\d{1,7},\d{1,7},\d{1,7},\d{1,7}$/, 'is not left,top,width,height in pixels')
  .transform((text) => {
    const [left = 0, top = 0, width = 0, height = 0] = text.split(',').map(Number)
    return { left, top, width, height }
  })

/** Two of the sides may go together: `crop=top,left`. */
const crop = z
  .string()
  .regex(
    /^(?:center|focalpoint|entropy|top|bottom|left|right|(?:top|bottom),(?:left|right)|(?:left|right),(?:top|bottom))$/,
    'is none of top, bottom, left, right, center, focalpoint, entropy',
  )

/** RGB, ARGB, RRGGBB or AARRGGBB: opacity comes first. */
const colour = z
  .string()
  .regex(
    /^#?(?:[0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/i,
    'is not a colour such as ff8800',
  )
  .transform((text) => {
    const short = text.replace('#', '')
    const long = short.length < 6 ? [...short].map((digit) => digit + digit).join('') : short
    const [alpha = 255, r = 0, g = 0, b = 0] =
      long
        .padStart(8, 'f')
        .match(/../g)
        ?.map((part) => Number.parseInt(part, 16)) ?? []
    return { r, g, b, alpha: alpha / 255 }
  })

const parameters = z
  .object({
    w: pixels.optional(),
    h: pixels.optional(),
    'min-w': pixels.optional(),
    'max-w': pixels.optional(),
    'min-h': pixels.optional(),
    'max-h': pixels.optional(),
    dpr: between(0, 5)
      .refine((n) => n > 0, 'is not above 0')
      .default(1),
    fit: oneOf('clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale').default('clip'),
    crop: crop.optional(),
    rect: rect.optional(),
    'fp-x': between(0, 1).optional(),
    'fp-y': between(0, 1).optional(),
    pad: between(0, 2000).transform(Math.round).default(0),
    bg: colour.optional(),
    or: oneOf('0', '90', '180', '270').transform(Number).default(0),
    flip: oneOf('h', 'v', 'hv', 'vh').optional(),
    blur: between(0, 2000).default(0),
    sharp: between(0, 100).default(0),
    sat: between(-100, 100).default(0),
    invert: oneOf('true', 'false', '1', '0').optional(),
    q: between(0, 100).default(75),
    fm: oneOf('jpg', 'pjpg', 'png', 'webp', 'avif').optional(),
    auto: z
      .string()
      .regex(/^(?:format|compress)?(?:,(?:format|compress))*$/, 'is not "format"')
      .optional(),
    frame: oneOf('1').optional(),
  })
  .refine((p) => (p['min-w'] ?? 0) <= (p['max-w'] ?? SIDE_MAX), {
    path: ['min-w'],
    error: 'is more than max-w',
  })
  .refine((p) => (p['min-h'] ?? 0) <= (p['max-h'] ?? SIDE_MAX), {
    path: ['min-h'],
    error: 'is more than max-h',
  })

export type ImageParameters = z.output<typeof parameters>

const isParameter = (name: string) => Object.hasOwn(parameters.shape, name)

/** The parameters that change the picture, in one order whatever order they came in. */
export function imageQuery(query: URLSearchParams): Record<string, string> {
  const names = [...new Set(query.keys())].filter(isParameter).sort()
  return Object.fromEntries(names.map((name) => [name, query.get(name) ?? '']))
}

/** @throws LakeError 400 with a sentence for each parameter that makes no sense. */
export function parseImageParameters(query: Record<string, string>): ImageParameters {
  const parsed = parameters.safeParse(query)
  if (parsed.success) return parsed.data
  const sentences = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw badRequest(`The image cannot be made: ${sentences.join('; ')}`)
}
