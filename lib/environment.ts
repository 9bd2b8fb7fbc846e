// The settings of this installation, read from the environment and checked before anything starts.
import { z } from 'zod'
import { API_VERSION } from '#sanity/api-version.ts'

const port = z.coerce.number().int().min(0).max(65535)

const variables = z.object({
  SANITY_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'a project id holds only a-z, 0-9 and hyphens')
    .optional(),
  SANITY_DATASET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'a dataset name holds only a-z, 0-9, _ and hyphens')
    .default('production'),
  SANITY_API_VERSION: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'an API version is a date such as 2026-02-01')
    .default(API_VERSION),
  SANITY_API_HOST: z
    .url({ protocol: /^https?$/, error: 'an address starts with http:// or https://' })
    .optional(),
  SANITY_API_READ_TOKEN: z.string().min(1).optional(),
  SANITY_REVALIDATE_SECRET: z.string().min(16, 'a secret has 16 characters or more').optional(),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'an address starts with http:// or https://' })
    .optional(),
  SECURITY_CONTACT: z
    .url({
      protocol: /^(?:https|mailto|tel)$/,
      error: 'a contact starts with mailto:, https:// or tel:',
    })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('127.0.0.0/8, ::1')
    .transform((list) => list.split(',').map((proxy) => proxy.trim()))
    .pipe(
      z.array(
        z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
          error: 'proxies are IP addresses or networks such as 10.0.0.0/8, with commas',
        }),
      ),
    ),
  STOP_NOTICE_SECONDS: z.coerce.number().int().min(0).max(120).default(1),
  WEBSUB_HUB: z
    .url({ protocol: /^https?$/, error: 'an address starts with http:// or https://' })
    .optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  LAKE_PORT: port.default(3334),
  LAKE_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'an address starts with http:// or https://' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  LAKE_HOST: z.string().optional(),
  LAKE_HOST_NAMES: z.string().optional(),
  LAKE_TRUSTED_PROXIES: z.string().optional(),
  LAKE_DATASET_ACL: z.string().optional(),
  NEWSROOM_DATA: z.string().min(1).default('.newsroom'),
  REDIS_URL: z
    .url({
      protocol: /^rediss?$/,
      hostname: /./,
      error: 'an address starts with redis:// or rediss:// and names a host',
    })
    .optional(),
})

/** Their values, or passwords in them, are for no log. */
const SECRETS = ['SANITY_API_READ_TOKEN', 'SANITY_REVALIDATE_SECRET', 'REDIS_URL']

/** Names under which next-sanity's users know the same settings. */
const ALIASES = {
  SANITY_PROJECT_ID: 'NEXT_PUBLIC_SANITY_PROJECT_ID',
  SANITY_DATASET: 'NEXT_PUBLIC_SANITY_DATASET',
  SANITY_API_VERSION: 'NEXT_PUBLIC_SANITY_API_VERSION',
} as const

export type Environment = ReturnType<typeof parseEnvironment>

/** A setting that is missing or malformed. Its message is a sentence that names the variable. */
export class EnvironmentError extends Error {}

/**
 * The settings, parsed. An empty variable counts as not set.
 * @throws EnvironmentError naming every variable that is wrong, and how.
 */
export function parseEnvironment(env: Readonly<Record<string, string | undefined>>) {
  const named: Record<string, string> = {}
  const spelledAs: Record<string, string> = {}
  for (const name of Object.keys(variables.shape)) {
    const alias = ALIASES[name as keyof typeof ALIASES]
    const spelling = env[name] || !alias ? name : alias
    const value = env[spelling]
    if (value) named[name] = value
    spelledAs[name] = spelling
  }
  const parsed = variables.safeParse(named)
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      const value = SECRETS.includes(name) ? 'malformed' : `"${named[name] ?? ''}"`
      return `${spelledAs[name]} is ${value}: ${message}.`
    })
    throw new EnvironmentError(sentences.join('\n'))
  }
  const values = parsed.data
  return {
    projectId: values.SANITY_PROJECT_ID,
    dataset: values.SANITY_DATASET,
    apiVersion: values.SANITY_API_VERSION,
    apiHost: values.SANITY_API_HOST,
    readToken: values.SANITY_API_READ_TOKEN,
    revalidateSecret: values.SANITY_REVALIDATE_SECRET,
    securityContact: values.SECURITY_CONTACT,
    trustedProxies: values.TRUSTED_PROXIES,
    /** Tells subscribers of the feeds what is new (W3C WebSub). */
    hub: values.WEBSUB_HUB,
    /** In seconds: so long `/readyz` says that this server stops before it takes no more connections. */
    stopNotice: values.STOP_NOTICE_SECONDS,
    host: values.HOST,
    port: values.PORT,
    lakePort: values.LAKE_PORT,
    publicApiHost: values.LAKE_PUBLIC_URL,
    lake: reachOf(values),
    dataDir: values.NEWSROOM_DATA,
    redisUrl: values.REDIS_URL,
    siteUrl: (values.SITE_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
  }
}

/** How others reach the embedded lake, in its own variables: it checks them itself. */
function reachOf(values: z.infer<typeof variables>): Record<string, string> {
  const { LAKE_PUBLIC_URL, LAKE_HOST, LAKE_HOST_NAMES, LAKE_TRUSTED_PROXIES, LAKE_DATASET_ACL } =
    values
  const reach = {
    LAKE_PUBLIC_URL,
    LAKE_HOST,
    LAKE_HOST_NAMES,
    LAKE_TRUSTED_PROXIES,
    LAKE_DATASET_ACL,
  }
  return Object.fromEntries(
    Object.entries(reach).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
