// What CMSes call the parts of a page, by class name and id.

/** Words in class names and ids by which CMSes name the parts of a page. */
export const PARTS: [RegExp, string][] = [
  [
    /\b(?:site-(?:title|name|branding|logo|header|slogan|description)|logo|branding|name-and-slogan)\b/,
    'the head of the page',
  ],
  [
    /\b(?:nav|navbar|navigation|menu|men[uú]|breadcrumbs?|migas|pathway|pager|pagination|paginat\w*|skip-?link\w*|topbar|post-navigation|nav-links|toolbar)\b/,
    'navigation',
  ],
  [
    /\b(?:share|sharing|sharedaddy|social|compartir|redes|addtoany|addthis|sharethis|jp-relatedposts|a2a_kit|icons|print|email|actions|buttonheading)\b/,
    'sharing',
  ],
  [
    /\b(?:sidebar|widget|aside|lateral|rightcol|leftcol|banner|publicidad|advert\w*|cookie\w*|newsletter|search|buscador)\b/,
    'beside the text',
  ],
  [
    /\b(?:related|relacionad[ao]s|more-news|latest|recientes|popular|leer-tambien|see-also)\b/,
    'related texts',
  ],
  [/\b(?:comments?|comentarios|respond|disqus\w*)\b/, 'comments'],
  [/\b(?:footer|pie|colophon|copyright|site-info)\b/, 'the foot of the page'],
  [
    /\b(?:tags?|tag-links|cat-links|categories|etiquetas|entry-meta-tags|field-tags|taxonomy)\b/,
    'tags',
  ],
]

export const CAPTION =
  /\b(?:caption|wp-caption-text|pie-?de-?foto|pie-foto|piefoto|foto-pie|img-caption|leyenda)\b/

export const SUBHEAD =
  /\b(?:subtitle|subtitulo|sub-?title|bajada|sumario|entradilla|subhead|subheadline|deck|standfirst|lead|excerpt|resumen|copete|field-subtitle)\b/

export const HEADLINE =
  /\b(?:entry-title|post-title|page-title|article-title|node-title|contentheading|titulo|title|headline|page-header|titular)\b/

export const BYLINE = /\b(?:author|byline|created-?by|autor|submitted|vcard)\b/

export const DATE =
  /\b(?:date|fecha|published|posted-on|metadata|entry-meta|post-meta|article-info|created|createdate|modifydate|entry-date|timestamp)\b/

/** Its class names and id, in lower case and with hyphens. */
export const namesOf = (element: HTMLElement) =>
  `${element.className} ${element.id}`.toLowerCase().replaceAll('_', '-')
