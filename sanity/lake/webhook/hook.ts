// A webhook as it is set.
import { parse } from 'groq-js'
import { z } from 'zod'
import { ATTEMPTS_DEFAULT } from './back-off.ts'

const TIMEOUT_SECONDS = 10

/** The name of the webhook that LAKE_WEBHOOK_URL sets. */
export const FIRST_HOOK = 'default'

export const hookUrl = z.url({
  protocol: /^https?$/,
  error: 'is not an address that starts with http:// or https://',
})
export const hookFilter = z
  .string()
  .refine(
    (filter) => isQuery(webhookQuery({ filter, projection: '' })),
    'is not a GROQ condition, such as _type == "release"',
  )
  .default('')
export const hookProjection = z
  .string()
  .refine(
    (projection) => isQuery(webhookQuery({ filter: '', projection })),
    'is not a GROQ projection, such as {_id, _type}',
  )
  .default('')

const hook = z.strictObject({
  /** Tells deliveries of several webhooks apart; stays when the address changes. */
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'holds only a-z, 0-9, _ and hyphens'),
  url: hookUrl,
  secret: z.string().min(1),
  /** A GROQ condition on the changed document; empty for every document. */
  filter: hookFilter,
  /** A GROQ projection of it; empty for the whole document. */
  projection: hookProjection,
  /** How long the receiver may take to answer. */
  timeoutSeconds: z.number().positive().max(300).default(TIMEOUT_SECONDS),
  /** After so many failed attempts a delivery is given up. */
  attempts: z.number().int().positive().default(ATTEMPTS_DEFAULT),
})

export type Hook = z.infer<typeof hook>

/** Several webhooks, as the text of a JSON list. */
export const hookList = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('is not JSON')
      return z.NEVER
    }
  })
  .pipe(z.array(hook))
  .refine(
    (hooks) => new Set(hooks.map(({ name }) => name)).size === hooks.length,
    'gives two webhooks the same name',
  )

/** The webhook that has no settings but these. */
export function firstHook(given: Pick<Hook, 'url' | 'secret' | 'filter' | 'projection'>): Hook {
  return hook.parse({ name: FIRST_HOOK, ...given })
}

/** The query that a filter and a projection make; it selects from the changed document alone. */
export function webhookQuery({ filter, projection }: { filter: string; projection: string }) {
  return `*[${filter || 'true'}]${projection}`
}

function isQuery(query: string): boolean {
  try {
    parse(query, { mode: 'delta' })
    return true
  } catch {
    return false
  }
}
