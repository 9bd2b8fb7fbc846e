// The page for when no page can be made. It stands alone: no style sheet, no content; its one script can be missing.
// Its look is that of app/global.css, written out, in both schemes.

import { TOKENS } from '../../lib/brand/tokens.ts'
import { en } from '../../lib/i18n/messages/en.ts'
import { es } from '../../lib/i18n/messages/es.ts'

const WORDS = {
  410: {
    es: { title: es.preview.deadTitle, text: es.preview.deadText },
    en: { title: en.preview.deadTitle, text: en.preview.deadText },
  },
  404: {
    es: {
      title: 'Esta página no existe',
      text: 'La dirección puede estar mal escrita, o el documento ya no está publicado. <a href="/es">Ir a la portada</a>',
    },
    en: {
      title: 'This page does not exist',
      text: 'The address may be misspelled, or the document is no longer published. <a href="/en">Go to the front page</a>',
    },
  },
  429: {
    es: {
      title: 'Demasiadas consultas en poco tiempo',
      text: 'Desde su conexión, que tal vez comparte con otras personas, llegaron demasiadas solicitudes. Espere un minuto e <a href="">inténtelo de nuevo</a>.',
    },
    en: {
      title: 'Too many requests in a short time',
      text: 'Too many requests have come from your connection, which you may share with others. Wait a minute and <a href="">try again</a>.',
    },
  },
  503: {
    es: {
      title: 'La sala de prensa no está disponible en este momento',
      text: 'No es posible consultar los contenidos. Espere un momento e <a href="">inténtelo de nuevo</a>.',
    },
    en: {
      title: 'The newsroom is not available right now',
      text: 'The content cannot be reached. Wait a moment and <a href="">try again</a>.',
    },
  },
  500: {
    es: {
      title: 'Se produjo un error al mostrar esta página',
      text: 'El error quedó registrado. Inténtelo de nuevo en un momento.',
    },
    en: {
      title: 'Something went wrong while showing this page',
      text: 'The failure has been recorded. Please try again in a moment.',
    },
  },
} satisfies Record<number, Record<'es' | 'en', { title: string; text: string }>>

const LIGHT = declarations(TOKENS.light)
const DARK = declarations(TOKENS.dark)

function declarations({ paper, ink, quiet, accent }: Record<string, string>): string {
  return `--paper:${paper};--ink:${ink};--quiet:${quiet};--accent:${accent}`
}

/**
 * A whole HTML page in both languages. For 503 a script shows the page itself once it is there: a page that loads
 * itself again while it is being read takes its place from who reads slowly (WCAG 2.2, 2.2.1).
 */
export function outagePage({ status }: { status: keyof typeof WORDS }): string {
  const words = WORDS[status]
  return `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${status === 503 ? '<script type="module" src="/scripts/try-again.js"></script>' : ''}
<title>${words.es.title}</title>
<style>
:root{color-scheme:light dark;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 "Public Sans",system-ui,sans-serif}
main{max-width:71rem;margin:0 auto;padding:0 clamp(1.25rem,4vw,2rem) 6rem}
.mark{width:2.75rem;height:.625rem;background:var(--accent);margin-bottom:clamp(4rem,10vw,7rem)}
section{max-width:52rem;margin:0 0 4.5rem}
h1,h2{font-family:"Source Serif 4",Georgia,serif;font-weight:600;line-height:1.1;letter-spacing:-.016em;margin:0 0 1rem;text-wrap:balance}
h1{font-size:clamp(1.9375rem,1.4rem + 2.4vw,3.25rem)}h2{font-size:1.75rem}
p{margin:0;max-width:40rem;font:1.25rem/1.5 "Source Serif 4",Georgia,serif;color:var(--quiet)}
a{color:var(--accent);text-underline-offset:.18em}a:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.status{color:var(--accent);font:600 .9375rem/1.5 "Public Sans",system-ui,sans-serif;margin-bottom:.75rem}
@media(min-width:64rem){main{box-sizing:border-box;max-width:75rem;padding-left:21rem}.mark{margin-left:-19rem}.status{float:left;margin:.5rem 0 0 -19rem}}
</style>
</head>
<body>
<main>
<div class="mark"></div>
<p class="status">${status}</p>
<section><h1>${words.es.title}</h1><p>${words.es.text}</p></section>
<section lang="en"><h2>${words.en.title}</h2><p>${words.en.text}</p></section>
</main>
</body>
</html>
`
}
