// What a lake is told at start, by its environment.
import { isIP } from 'node:net'
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
const DATASET_ACLS = ['public', 'private'] as const

const MIB = 1024 * 1024
const MIB_WANTED = 'is not a whole number of MiB'
const PORT_WANTED = 'is not a port, a number from 0 to 65535'
/** Node's timers take no more than 24 days, and end at once when given more. */
const SECONDS_MAX = 24 * 60 * 60
const SECONDS_WANTED = `is not a number of seconds, above 0 and at most ${SECONDS_MAX}`
const DAYS_WANTED = 'is not a number of days, from 0, which is for ever, to 100000'
const ORIGINS_WANTED =
  'holds something else than origins, such as http://localhost:3000, separated by commas'

const PROXIES_WANTED =
  'holds something else than IP addresses or networks, such as 127.0.0.1 or 10.0.0.0/8, separated by commas'
const HOST_NAMES_WANTED =
  'holds something else than host names, such as lake.example, separated by commas'

/** A list in one variable, separated by commas. */
const commas = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )

const isNetwork = (text: string) => {
  const [address = '', bits, ...rest] = text.split('/')
  const most = isIP(address) === 6 ? 128 : 32
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
  return isIP(address) !== 0 && fits && rest.length === 0
}

/** An origin has no path, not even a slash (RFC 6454). */
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

const variables = z
  .object({
    LAKE_HOST: z.string().min(1).default('127.0.0.1'),
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
    LAKE_READ_TOKEN: z.string().min(16, 'has fewer than 16 characters').optional(),
    LAKE_ALLOWED_ORIGINS: commas.refine((origins) => origins.every(isOrigin), ORIGINS_WANTED),
    LAKE_PUBLIC_URL: z
      .string()
      .transform((url) => url.replace(/\/$/, ''))
      .refine(
        (url) => isOrigin(url) && /^https?:/.test(url),
        'is not an address without a path, such as https://lake.example',
      )
      .optional(),
    LAKE_QUERY_SECONDS: z.coerce
      .number({ error: SECONDS_WANTED })
      .positive(SECONDS_WANTED)
      .max(SECONDS_MAX, SECONDS_WANTED)
      .default(20),
    LAKE_HISTORY_DAYS: z.coerce
      .number({ error: DAYS_WANTED })
      .int(DAYS_WANTED)
      .min(0, DAYS_WANTED)
      .max(100_000, DAYS_WANTED)
      .default(0),
    LAKE_HOST_NAMES: commas.refine(
      (names) => names.every((host) => /^[a-z0-9.-]+$/i.test(host)),
      HOST_NAMES_WANTED,
    ),
    LAKE_TRUSTED_PROXIES: commas.refine((proxies) => proxies.every(isNetwork), PROXIES_WANTED),
    LAKE_DATASET_ACL: z
      .enum(DATASET_ACLS, { error: 'is neither public nor private' })
      .default('public'),
    LAKE_WEBHOOK_URL: hookUrl.optional(),
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
    LAKE_WEBHOOK_SECRET: z.string().min(1).optional(),
    LAKE_WEBHOOK_FILTER: hookFilter,
    LAKE_WEBHOOK_PROJECTION: hookProjection,
    LAKE_WEBHOOKS: hookList.default([]),
  })
  .refine((v) => LOOPBACK.includes(v.LAKE_HOST) || v.LAKE_PUBLIC_URL, {
    path: ['LAKE_HOST'],
    error:
      'lets others than this machine reach the lake, which must know the address that they use: set LAKE_PUBLIC_URL, for example to https://lake.example',
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
  /** The address by which others reach the lake, `https://lake.example`. */
  publicUrl?: string | undefined
  /** Other names of the lake's machine, such as one inside a network of containers. */
  hostNames: string[]
  /** Addresses or networks of proxies, which are believed when they tell for whom they ask. */
  trustedProxies: string[]
  /** Whether anybody may read what is published. */
  datasetAcl: (typeof DATASET_ACLS)[number]
  /** A robot's token; it may read and write everything. */
  token?: string | undefined
  /** The token of a robot that may read everything, drafts too, and change nothing. */
  readToken?: string | undefined
  /** A query that takes longer is stopped. */
  querySeconds: number
  /** Origins whose pages may use the lake with the session of whoever has them open. */
  allowedOrigins: string[]
  /** Days for which older revisions are kept; 0 is for ever. */
  historyDays: number
  webhooks: Hook[]
  /** Bytes. */
  assets: { uploadMax: number; imageCacheMax: number }
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
    readToken: v.LAKE_READ_TOKEN,
    querySeconds: v.LAKE_QUERY_SECONDS,
    allowedOrigins: v.LAKE_ALLOWED_ORIGINS,
    historyDays: v.LAKE_HISTORY_DAYS,
    publicUrl: v.LAKE_PUBLIC_URL,
    hostNames: v.LAKE_HOST_NAMES,
    trustedProxies: v.LAKE_TRUSTED_PROXIES,
    datasetAcl: v.LAKE_DATASET_ACL,
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
    assets: {
      uploadMax: v.LAKE_UPLOAD_MAX_MIB * MIB,
      imageCacheMax: v.LAKE_IMAGE_CACHE_MIB * MIB,
    },
  }
}

/** Whether others than this machine can reach the lake, by itself or through a proxy. */
export function isReachable({ host, publicUrl }: LakeSettings): boolean {
  if (!LOOPBACK.includes(host)) return true
  return publicUrl !== undefined && !LOOPBACK.includes(new URL(publicUrl).hostname)
}
