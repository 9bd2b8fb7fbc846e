// What a lake is told at start, by its environment.
import { z } from 'zod'
import {
  FIRST_HOOK,
  firstHook,
  type Hook,
  hookFilter,
  hookList,
  hookProjection,
  hookUrl,
} from './webhook/hook.ts'

const name = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'holds only a-z, 0-9, _ and hyphens')
const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

const PORT_WANTED = 'is not a port, a number from 0 to 65535'
const SECONDS_WANTED = 'is not a number of seconds'
const ORIGINS_WANTED =
  'holds something else than origins, such as http://localhost:3000, separated by commas'

/** An origin has no path, not even a slash (RFC 6454). */
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

const variables = z
  .object({
    LAKE_HOST: z
      .string()
      .refine(
        (host) => LOOPBACK.includes(host),
        'is not this machine alone: a lake that others can reach needs accounts, which it does not have yet',
      )
      .default('127.0.0.1'),
    LAKE_PORT: z.coerce
      .number({ error: PORT_WANTED })
      .int(PORT_WANTED)
      .min(0, PORT_WANTED)
      .max(65535, PORT_WANTED)
      .default(3334),
    LAKE_DATA_DIR: z.string({ error: 'is not set: it names the folder for the data' }).min(1),
    LAKE_PROJECT_ID: name.default('newsroom'),
    LAKE_DATASET: name.default('production'),
    LAKE_TOKEN: z.string().min(16, 'has fewer than 16 characters').optional(),
    LAKE_ALLOWED_ORIGINS: z
      .string()
      .default('')
      .transform((list) =>
        list
          .split(',')
          .map((origin) => origin.trim())
          .filter(Boolean),
      )
      .refine((origins) => origins.every(isOrigin), ORIGINS_WANTED),
    LAKE_QUERY_SECONDS: z.coerce
      .number({ error: SECONDS_WANTED })
      .positive(SECONDS_WANTED)
      .default(20),
    LAKE_WEBHOOK_URL: hookUrl.optional(),
    LAKE_WEBHOOK_SECRET: z.string().min(1).optional(),
    LAKE_WEBHOOK_FILTER: hookFilter,
    LAKE_WEBHOOK_PROJECTION: hookProjection,
    LAKE_WEBHOOKS: hookList.default([]),
  })
  .refine((v) => !v.LAKE_WEBHOOK_URL === !v.LAKE_WEBHOOK_SECRET, {
    path: ['LAKE_WEBHOOK_SECRET'],
    error: 'and LAKE_WEBHOOK_URL go together',
  })
  .refine((v) => !v.LAKE_WEBHOOK_URL || !v.LAKE_WEBHOOKS.some((h) => h.name === FIRST_HOOK), {
    path: ['LAKE_WEBHOOKS'],
    error: `names a webhook "${FIRST_HOOK}", which is the one of LAKE_WEBHOOK_URL`,
  })

export type LakeSettings = {
  host: string
  /** 0 picks a free port. */
  port: number
  dataDir: string
  projectId: string
  dataset: string
  /** A robot's token; it may read and write everything. */
  token?: string | undefined
  /** A query that takes longer is stopped. */
  querySeconds: number
  /** Origins whose pages may use the lake with the local user's session. */
  allowedOrigins: string[]
  webhooks: Hook[]
}

/** A setting is missing or malformed; the message names it. */
export class SettingsError extends Error {}

/** @throws SettingsError with a sentence for each variable that is wrong. */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): LakeSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')} ${message}.`,
    )
    throw new SettingsError(sentences.join('\n'))
  }
  const v = parsed.data
  return {
    host: v.LAKE_HOST,
    port: v.LAKE_PORT,
    dataDir: v.LAKE_DATA_DIR,
    projectId: v.LAKE_PROJECT_ID,
    dataset: v.LAKE_DATASET,
    token: v.LAKE_TOKEN,
    querySeconds: v.LAKE_QUERY_SECONDS,
    allowedOrigins: v.LAKE_ALLOWED_ORIGINS,
    webhooks: [
      ...(v.LAKE_WEBHOOK_URL && v.LAKE_WEBHOOK_SECRET
        ? [
            firstHook({
              url: v.LAKE_WEBHOOK_URL,
              secret: v.LAKE_WEBHOOK_SECRET,
              filter: v.LAKE_WEBHOOK_FILTER,
              projection: v.LAKE_WEBHOOK_PROJECTION,
            }),
          ]
        : []),
      ...v.LAKE_WEBHOOKS,
    ],
  }
}
