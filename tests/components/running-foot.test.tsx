import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RunningFoot } from '#components/print/running-foot.tsx'

test('a name with quotes, line ends and markup stays a text at the foot of the page', () => {
  const hostile = 'El "Ministerio" \\ de\nlo </style><script>alert(1)</script>'
  const html = renderToStaticMarkup(<RunningFoot lines={[hostile, 'prensa.example/es']} />)
  expect(html.match(/<\/style>/g)).toHaveLength(1)
  expect(html).toContain(String.raw`--running-foot: "El \"Ministerio\" \\ de lo `)
  expect(html).toContain(String.raw`" "\A" "prensa.example/es" }`)
})
