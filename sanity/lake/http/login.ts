// `/auth/login/local`: where Studio sends whoever is not logged in, with `?origin=`, the address to
// come back to.
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { parseAccept } from 'hono/utils/accept'
import { z } from 'zod'
import { LOCAL_USER } from '../access/identity.ts'
import { refuse } from '../errors.ts'
import type { Parts } from './app.ts'
import { addressReader } from './client-address.ts'
import { ownAddress } from './host.ts'
import { loginHeaders, loginPage } from './login-page.ts'
import { LOGIN_WORDS } from './login-words.ts'
import { giveSession, sessionIdIn } from './session-cookie.ts'
import type { LakeEnv } from './types.ts'

const FORM_MAX = 16 * 1024

/** What proxies add (RFC 7239, and what came before it); browsers do not. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

const form = z.object({
  origin: z.string().catch(''),
  login: z.string().max(100).catch(''),
  password: z.string().max(1024).catch(''),
})

type Problem = { title: string; text: string }

export function loginRoutes({ settings, access }: Parts): Hono<LakeEnv> {
  const { allowedOrigins, publicUrl } = settings
  const { accounts, audit, identities, login, sessions } = access
  const addressOf = addressReader(settings.trustedProxies)
  const app = new Hono<LakeEnv>()

  /** The address to come back to, if it is a page of an allowed origin. */
  const wayBack = (origin: string | undefined): string | undefined =>
    origin && URL.canParse(origin) && allowedOrigins.includes(new URL(origin).origin)
      ? new URL(origin).href
      : undefined

  /** Leads back to Studio as somebody. A session that the browser had before is over. */
  const enter = (context: Context, userId: string, origin: string) => {
    const before = sessionIdIn(context, publicUrl)
    if (before) sessions.end(before)
    giveSession(context, sessions.start(userId), publicUrl)
    context.header('cache-control', 'no-store')
    return context.redirect(origin, 303)
  }

  const show = (
    context: Context,
    status: 200 | 400 | 401 | 403 | 429,
    page: { origin: string | undefined; login?: string; problem?: Problem },
  ) =>
    context.html(
      loginPage({
        words: wordsFor(context),
        login: '',
        problem: undefined,
        invalid: status === 400 || status === 401,
        ...page,
      }),
      status,
      loginHeaders(page.origin),
    )

  app.get('/auth/login/local', (context) => {
    const origin = wayBack(context.req.query('origin'))
    if (!origin) return show(context, 403, { origin, problem: wordsFor(context).nowhere })
    if (!identities.needNoPassword()) return show(context, 200, { origin })
    // A proxy that calls itself localhost would make everybody the local user.
    if (PROXY_HEADERS.some((name) => context.req.header(name) !== undefined)) {
      return show(context, 403, { origin: undefined, problem: wordsFor(context).proxied })
    }
    audit.note({ event: 'login', by: addressOf(context), subject: LOCAL_USER })
    return enter(context, LOCAL_USER.id, origin)
  })

  const small = bodyLimit({
    maxSize: FORM_MAX,
    onError: () => {
      throw refuse(413, 'Payload Too Large', `The form may hold ${FORM_MAX} bytes`)
    },
  })
  app.post('/auth/login/local', small, async (context) => {
    const words = wordsFor(context)
    const sent = form.parse(Object.fromEntries(new URLSearchParams(await context.req.text())))
    const origin = wayBack(sent.origin)
    if (!origin) return show(context, 403, { origin, problem: words.nowhere })
    if (context.req.header('origin') !== ownAddress(context.req.raw, publicUrl)) {
      // Another page's form would log its reader in as somebody else.
      return show(context, 403, { origin, problem: words.foreign })
    }
    const page = { origin, login: sent.login }
    if (!sent.login || !sent.password) {
      return show(context, 400, { ...page, problem: words.incomplete })
    }
    const result = await login.attempt({ ...sent, address: addressOf(context) })
    if (result === 'wrong') return show(context, 401, { ...page, problem: words.wrong })
    if ('waitSeconds' in result) {
      context.header('retry-after', String(result.waitSeconds))
      return show(context, 429, { ...page, problem: words.later(result.waitSeconds) })
    }
    // The account may have been removed while its password was checked.
    const account = accounts.byId(result.account.id)
    if (!account) return show(context, 401, { ...page, problem: words.wrong })
    return enter(context, account.id, origin)
  })

  return app
}

/** In the language that was asked for, or the one that the browser prefers (RFC 9110, 12.5.4). */
function wordsFor(context: Context) {
  const asked = context.req.query('lang')
  const preferred = parseAccept(context.req.header('accept-language') ?? '').map(({ type }) => type)
  const language = [asked ?? '', ...preferred]
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => tag === 'es' || tag === 'en')
  return LOGIN_WORDS[language ?? 'es']
}
