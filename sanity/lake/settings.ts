// What a lake is told at start, by its environment.
import { parse } from 'groq-js'
import { z } from 'zod'
import { webhookQuery } from './webhook/query.ts'

const name = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'holds only a-z, 0-9, _ and hyphens')
const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

const MIB = 1024 * 1024
const MIB_WANTED = 'is not a whole number of MiB'
const PORT_WANTED = 'is not a port, a number from 0 to 65535'
const ORIGINS_WANTED =
  'holds something else than origins, such as http://localhost:3000, separated by commas'

/** An origin has no path, not even a slash (RFC 6454). */
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

function isQuery(query: string): boolean {
  try {
    parse(query, { mode: 'delta' })
    return true
  } catch {
    return false
  }
}

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
    LAKE_UPLOAD_MAX_MIB: z.coerce
      .number(MIB_WANTED)
      .int(MIB_WANTED)
      .min(1, MIB_WANTED)
      .default(512),
    LAKE_IMAGE_CACHE_MIB: z.coerce
      .number(MIB_WANTED)
      .int(MIB_WANTED)
      .min(0, MIB_WANTED)
      .default(512),
    LAKE_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
    LAKE_WEBHOOK_SECRET: z.string().min(1).optional(),
    LAKE_WEBHOOK_FILTER: z.string().default(''),
    LAKE_WEBHOOK_PROJECTION: z.string().default(''),
  })
  .refine((v) => !v.LAKE_WEBHOOK_URL === !v.LAKE_WEBHOOK_SECRET, {
    path: ['LAKE_WEBHOOK_SECRET'],
    error: 'and LAKE_WEBHOOK_URL go together',
  })
  .refine((v) => isQuery(webhookQuery({ filter: v.LAKE_WEBHOOK_FILTER, projection: '' })), {
    path: ['LAKE_WEBHOOK_FILTER'],
    error: 'is not a GROQ condition, such as _type == "release"',
  })
  .refine((v) => isQuery(webhookQuery({ filter: '', projection: v.LAKE_WEBHOOK_PROJECTION })), {
    path: ['LAKE_WEBHOOK_PROJECTION'],
    error: 'is not a GROQ projection, such as {_id, _type}',
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
  /** Origins whose pages may use the lake with the local user's session. */
  allowedOrigins: string[]
  /** Bytes. */
  assets: { uploadMax: number; imageCacheMax: number }
  webhook?: { url: string; secret: string; filter: string; projection: string } | undefined
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
    allowedOrigins: v.LAKE_ALLOWED_ORIGINS,
    assets: {
      uploadMax: v.LAKE_UPLOAD_MAX_MIB * MIB,
      imageCacheMax: v.LAKE_IMAGE_CACHE_MIB * MIB,
    },
    webhook:
      v.LAKE_WEBHOOK_URL && v.LAKE_WEBHOOK_SECRET
        ? {
            url: v.LAKE_WEBHOOK_URL,
            secret: v.LAKE_WEBHOOK_SECRET,
            filter: v.LAKE_WEBHOOK_FILTER,
            projection: v.LAKE_WEBHOOK_PROJECTION,
          }
        : undefined,
  }
}
