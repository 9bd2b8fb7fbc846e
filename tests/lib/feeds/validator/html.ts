// What the W3C feed validator asks of the HTML in a feed: well-formed, safe, and without relative addresses.
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

const ELEMENTS = new Set(
  `a abbr acronym address article aside b bdi big blockquote br caption cite code col colgroup dd del details
  dfn div dl dt em figcaption figure footer header h1 h2 h3 h4 h5 h6 hr i img ins kbd li main mark nav ol p
  picture pre q s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr tt
  u ul var wbr`.split(/\s+/),
)
const ATTRIBUTES = new Set(
  `abbr align alt cite class colspan datetime dir height href hreflang id lang media name rel reversed rowspan
  scope sizes span src srcset start summary title type value width`.split(/\s+/),
)

/** Findings by the validator's own names. */
export function htmlFindings(html: string): string[] {
  const found: string[] = []
  const fragment = parseFragment(html, {
    onParseError: ({ code }) => found.push(`NotHtml: ${code}`),
  })
  const walk = (node: Tree.ChildNode) => {
    if (!('tagName' in node)) return
    found.push(...elementFindings(node))
    for (const child of node.childNodes) walk(child)
  }
  for (const node of fragment.childNodes) walk(node)
  return found
}

function elementFindings({ tagName, attrs }: Tree.Element): string[] {
  if (!ELEMENTS.has(tagName)) return [`SecurityRisk: ${tagName}`]
  const alt = attrs.find(({ name }) => name === 'alt')?.value
  return [
    ...attrs.flatMap(({ name, value }) => {
      if (!ATTRIBUTES.has(name)) return [`SecurityRiskAttr: ${name}`]
      if ((name === 'href' || name === 'src') && !/^\w+:/.test(value)) return ['ContainsRelRef']
      if (/^\s*javascript:/i.test(value)) return ['SecurityRiskAttr: javascript']
      return []
    }),
    // The validator's own advice, and ours (WCAG 2.2, 1.1.1).
    ...(tagName === 'img' && !alt ? ['MissingAlt'] : []),
  ]
}
