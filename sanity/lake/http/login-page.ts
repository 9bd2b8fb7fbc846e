// The login page: a form in plain HTML, whole without a script.
import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { LoginWords } from './login-words.ts'

const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--wash:#f4f6f8;--ink:#13161b;--quiet:#535b67;--line:#747d8a;--hairline:#d6dbe1;--accent:#1d3f9e;--deep:#142c70;--on-accent:#fff;--alert:#a1281b;--alert-wash:#fcf1ef}
@media(prefers-color-scheme:dark){:root{--paper:#171a20;--wash:#0f1115;--ink:#f2f4f7;--quiet:#a9b1bd;--line:#8b94a1;--hairline:#2d333c;--accent:#9db4ff;--deep:#c3d1ff;--on-accent:#0f1115;--alert:#ffa599;--alert-wash:#2d1a18}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;grid-template-rows:1fr auto;background:var(--wash);color:var(--ink);font:1rem/1.5 "Public Sans",system-ui,sans-serif}
main{width:100%;max-width:27rem;margin:auto;padding:clamp(1.5rem,6vh,4rem) 1.25rem 1rem}
.mark{width:2.75rem;height:.625rem;background:var(--accent);margin:0 0 1.75rem}
h1{margin:0;font:600 clamp(1.9375rem,1.6rem + 1.6vw,2.5rem)/1.1 "Source Serif 4",Georgia,serif;letter-spacing:-.016em}
.lead{margin:.625rem 0 0;color:var(--quiet)}.lead strong{color:var(--ink);font-weight:600;overflow-wrap:anywhere}
form{margin:2rem 0 0;padding:1.75rem;background:var(--paper);border:1px solid var(--hairline)}
label{display:block;margin:0 0 .375rem;font-weight:600}
input{display:block;width:100%;min-height:3rem;margin:0 0 1.375rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:0;background:var(--paper);color:var(--ink);font:inherit}
input[aria-invalid=true]{border:2px solid var(--alert)}
button{width:100%;min-height:3rem;border:0;border-radius:0;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
button:hover{background:var(--deep)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
input:focus-visible{outline-offset:0}
.problem{margin:1.75rem 0 0;padding:1rem 1.25rem;border-left:.25rem solid var(--alert);background:var(--alert-wash)}
.problem h2{margin:0;color:var(--alert);font-size:1rem;line-height:1.5}.problem p{margin:.25rem 0 0}
.help{margin:1.5rem 0 0;color:var(--quiet);font-size:.9375rem}
footer{padding:1.25rem;text-align:center}
footer a{display:inline-block;padding:.5rem .75rem;color:var(--accent);text-underline-offset:.18em}
@media(max-width:30rem){form{padding:1.25rem}}
@media(forced-colors:active){.mark{background:CanvasText;forced-color-adjust:none}button{border:2px solid ButtonText}}
`

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

export type LoginPage = {
  words: LoginWords
  /** Where Studio wants its user back; undefined when that is no Studio of this lake's. */
  origin: string | undefined
  /** What was typed as a user name before. */
  login: string
  problem: { title: string; text: string } | undefined
  /** Whether the problem is in what was typed. */
  invalid: boolean
}

/** The page in one language. */
export function loginPage({ words, origin, login, problem, invalid }: LoginPage) {
  const marked = invalid ? raw(' aria-invalid="true" aria-describedby="problem"') : ''
  const described =
    problem &&
    html`
<div class="problem" role="alert" id="problem"><h2>${problem.title}</h2><p>${problem.text}</p></div>`
  const focused = (is: boolean) => (is ? raw(' autofocus') : '')
  const form =
    origin &&
    html`
<form method="post">
<input type="hidden" name="origin" value="${origin}">
<label for="login">${words.login}</label>
<input id="login" name="login" value="${login}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" required${marked}${focused(!login)}>
<label for="password">${words.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="1024" required${marked}${focused(Boolean(login))}>
<button>${words.submit}</button>
</form>
<p class="help">${words.help}</p>`
  const other =
    origin &&
    html`
<footer><a lang="${words.other.code}" hreflang="${words.other.code}" href="?lang=${words.other.code}&amp;origin=${encodeURIComponent(origin)}">${words.other.name}</a></footer>`
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${problem ? `${words.error}: ${words.title}` : words.title}</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<div class="mark"></div>
<h1>${words.title}</h1>
${origin && html`<p class="lead">${words.lead} <strong>${new URL(origin).host}</strong></p>`}${described}${form}
</main>${other}
</body>
</html>
`
}

/** The page loads nothing, runs nothing, is framed by nobody, and sends its form only here. */
export function loginHeaders(origin: string | undefined): Record<string, string> {
  // Browsers hold the redirect after the form to form-action, too: it leads to Studio.
  const targets = origin ? `'self' ${new URL(origin).origin}` : "'none'"
  return {
    'content-security-policy': [
      "default-src 'none'",
      `style-src 'sha256-${STYLE_HASH}'`,
      'img-src data:',
      `form-action ${targets}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cache-control': 'no-store',
    // Not `no-referrer`: the form's request would then carry no Origin to check.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    vary: 'accept-language',
  }
}
