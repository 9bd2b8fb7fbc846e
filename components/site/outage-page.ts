// The page for when no page can be made. It stands alone: no style sheet, no script, no content.

const WORDS = {
  503: {
    es: {
      title: 'La sala de prensa no está disponible en este momento',
      text: 'No podemos consultar los contenidos. Esta página lo vuelve a intentar por sí sola cada pocos segundos.',
    },
    en: {
      title: 'The newsroom is not available right now',
      text: 'The content cannot be reached. This page tries again by itself every few seconds.',
    },
  },
  500: {
    es: {
      title: 'Algo ha fallado al mostrar esta página',
      text: 'El fallo ha quedado registrado. Vuelva a intentarlo en un momento.',
    },
    en: {
      title: 'Something went wrong while showing this page',
      text: 'The failure has been recorded. Please try again in a moment.',
    },
  },
} as const

/** A whole HTML page in both languages; 503 loads itself again. */
export function outagePage({ status }: { status: 500 | 503 }): string {
  const { es, en } = WORDS[status]
  return `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${status === 503 ? '<meta http-equiv="refresh" content="15">' : ''}
<title>${es.title}</title>
<style>
body{margin:0;background:#fdfcfa;color:#171a1f;font:1.0625rem/1.55 "Public Sans",system-ui,sans-serif;border-top:4px solid #0b4f6c}
main{max-width:38rem;margin:0 auto;padding:4rem 1.25rem}
h1,h2{font-family:"Source Serif 4",Georgia,serif;font-weight:600;line-height:1.15;margin:0 0 .75rem}
h1{font-size:2.25rem}h2{font-size:1.5rem}
section{margin-bottom:3.5rem}p{margin:0;color:#5a5f68}.status{color:#0b4f6c;font-weight:600;margin-bottom:1rem}
</style>
</head>
<body>
<main>
<p class="status">${status}</p>
<section><h1>${es.title}</h1><p>${es.text}</p></section>
<section lang="en"><h2>${en.title}</h2><p>${en.text}</p></section>
</main>
</body>
</html>
`
}
