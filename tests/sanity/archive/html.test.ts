// Releases as pages of old sites: the markup of the CMSes that ministries used.
import { describe, expect, it } from 'vitest'
import { type Case, expectCase, understandCase } from './case.ts'

const ES =
  'El ministro del Interior presentó este martes el plan de seguridad ciudadana que se ejecutará en las 24 provincias del país.'
const ES2 =
  'Durante el acto se entregaron 45 patrulleros a la Policía Nacional, que reforzarán el trabajo en los distritos.'
const EN =
  'The Ministry of the Interior announced today that it will open twelve new police stations in the region.'
const EN2 =
  'The stations will be staffed by officers who were trained last year with the help of international partners.'
const MENU =
  '<ul><li><a href="/">Inicio</a></li><li><a href="/min">El Ministerio</a></li><li><a href="/prog">Programas / Servicios</a></li><li><a href="/trans">Transparencia</a></li></ul>'

const cases: Case[] = [
  {
    name: 'WordPress',
    html: `<!doctype html><html lang="es"><head><title>Ministro presenta plan – Ministerio del Interior</title><meta property="article:published_time" content="2015-01-27T15:00:00-05:00"></head><body class="single has-sidebar"><header id="masthead"><div class="site-branding"><h1 class="site-title">Ministerio del Interior</h1></div><nav class="main-navigation">${MENU}</nav></header><div id="content"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">Ministro presenta plan</h1><div class="entry-meta"><span class="posted-on">27 enero, 2015</span> <span class="byline">por <a>admin</a></span></div></header><div class="entry-content"><p><strong>Quito, 27 de enero de 2015.-</strong> ${ES}</p><div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">El ministro en Manta</p></div><p>${ES2} <a href="https://www.example.org/plan">Ver el plan</a></p><div class="sharedaddy"><h3>Comparte esto:</h3><ul><li><a>Facebook</a></li><li><a>Twitter</a></li></ul></div></div></article><aside id="secondary" class="widget-area"><h2>Entradas recientes</h2><ul><li><a href="#">Otra noticia muy larga de otro día</a></li></ul></aside></div><footer class="site-footer"><p>Benalcázar N4-24 y Espejo, Quito</p></footer></body></html>`,
    headline: 'Ministro presenta plan',
    subhead: null,
    city: 'Quito',
    date: '2015-01-27',
    body: [ES, `${ES2} Ver el plan`],
    left: ['El ministro en Manta', 'Comparte esto', 'Otra noticia muy larga', 'Benalcázar'],
  },
  {
    name: 'Joomla 1.5 with tables',
    html: `<html><head><title>Ministro presenta plan</title></head><body><table width="100%"><tr><td colspan="2"><img src="banner.jpg" alt=""></td></tr><tr><td width="180" class="leftcol">${MENU}</td><td><table class="contentpaneopen"><tr><td class="contentheading" width="100%">Ministro presenta plan</td><td align="right" class="buttonheading"><a href="#">PDF</a></td><td class="buttonheading"><a href="#">Imprimir</a></td><td class="buttonheading"><a>E-mail</a></td></tr></table><table class="contentpaneopen"><tr><td class="createdate">Martes, 27 de Enero de 2015 15:04</td></tr><tr><td valign="top"><p>Quito.- ${ES}</p><p>&nbsp;</p><p>${ES2}</p></td></tr><tr><td class="modifydate">Última actualización el Miércoles, 28 de Enero de 2015</td></tr></table><span class="article_separator">&nbsp;</span></td></tr></table></body></html>`,
    headline: 'Ministro presenta plan',
    city: 'Quito',
    date: '2015-01-27',
    body: [ES, ES2],
    left: ['Imprimir', 'Última actualización', 'Transparencia'],
  },
  {
    name: 'Joomla 3',
    html: `<body><div class="body"><nav class="navigation">${MENU}</nav><div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">Ministro presenta plan</h2></div><dl class="article-info muted"><dt class="article-info-term">Detalles</dt><dd class="createdby">Escrito por: Super User</dd><dd class="published">Publicado: 27 Enero 2015</dd><dd class="hits">Visto: 512</dd></dl><div itemprop="articleBody"><p>${ES}</p><p>${ES2}</p></div><ul class="pager pagenav"><li class="previous"><a href="#">Anterior</a></li><li class="next"><a href="#">Siguiente</a></li></ul></div></div></body>`,
    headline: 'Ministro presenta plan',
    date: '2015-01-27',
    body: [ES, ES2],
    left: ['Super User', 'Visto: 512', 'Detalles'],
  },
  {
    name: 'Drupal 7',
    html: `<html><head><title>Ministry opens stations | Ministry of the Interior</title></head><body class="html page-node node-type-article"><div id="breadcrumb" class="breadcrumb"><a href="/">Home</a> » <a href="/news">News</a></div><h1 class="title" id="page-title">Ministry opens stations</h1><div class="node node-article"><div class="submitted">Submitted by webmaster on Tue, 01/27/2015 - 15:00</div><div class="field field-name-field-subtitle"><div class="field-item even">Officers were trained abroad</div></div><div class="field field-name-body"><div class="field-items"><div class="field-item even" property="content:encoded"><p>KINGSTON, January 27, 2015 – ${EN}</p><blockquote><p>“Safety is a right,” said Minister Peter Bunting.</p></blockquote><p>${EN2}</p></div></div></div><div class="field field-name-field-tags"><div class="field-label">Tags:</div><a href="/t/1">Police</a></div></div></body></html>`,
    headline: 'Ministry opens stations',
    subhead: 'Officers were trained abroad',
    city: 'Kingston',
    date: '2015-01-27',
    body: [EN, 'Safety is a right', EN2],
    quotes: [{ text: 'Safety is a right', speaker: 'Peter Bunting', role: 'Minister' }],
    left: ['webmaster', 'Tags:'],
  },
  {
    name: '<font> and <br><br>',
    html: `<HTML><BODY BGCOLOR=#FFFFFF><CENTER><FONT SIZE=5 FACE=Arial><B>Ministro presenta plan</B></FONT><BR><FONT SIZE=2><I>Se entregaron 45 patrulleros</I></FONT></CENTER><BR><FONT FACE=Arial SIZE=2>QUITO, 27 de enero de 2003.- ${ES}<BR><BR>${ES2}<BR><BR></FONT><A HREF="index.html">Volver</A></BODY></HTML>`,
    headline: 'Ministro presenta plan',
    subhead: 'Se entregaron 45 patrulleros',
    city: 'Quito',
    date: '2003-01-27',
    body: [ES, ES2],
    left: ['Volver'],
  },
  {
    name: 'a table page with a menu of links and no heading tags',
    html: `<html><head><title>Ministerio del Interior</title></head><body><table><tr><td><a href=1>Quienes somos</a><br><a href=2>Boletines</a><br><a href=3>Enlaces de las provincias</a><br><a href=4>Contáctenos</a></td><td><p align="center"><b>MINISTRO PRESENTA PLAN DE SEGURIDAD</b></p><p>Guayaquil, 3 de mayo de 2004.&nbsp;- ${ES}</p><p>${ES2}</p><p align="right"><a href="javascript:history.back()">Regresar</a></p></td></tr></table></body></html>`,
    headline: 'MINISTRO PRESENTA PLAN DE SEGURIDAD',
    city: 'Guayaquil',
    date: '2004-05-03',
    body: [ES, ES2],
    left: ['Boletines', 'Enlaces de las provincias', 'Regresar'],
  },
  {
    name: 'a page where only the prose tells what the text is',
    html: `<body><div class="x1"><a href="/a">Una cosa</a> <a href="/b">Otra cosa</a></div><div class="x2"><h2>Ministro presenta plan</h2><div><p>Quito, 27 de enero de 2015.- ${ES}</p><p>${ES2}</p><p>${ES2.replace('45', '46')}</p></div></div><div class="x3"><p><a href="/1">Policía incauta droga en Esmeraldas</a></p><p><a href="/2">Ministro visita Loja y Zamora</a></p><p><a href="/3">Nuevas unidades en Manabí</a></p></div></body>`,
    headline: 'Ministro presenta plan',
    body: [ES, ES2, ES2.replace('45', '46')],
    left: ['Policía incauta droga', 'Nuevas unidades'],
  },
  {
    name: 'headings, lists and emphasis in the text',
    html: `<article><h1>Ministry opens stations</h1><p class="lead">Officers were trained abroad</p><p>London, 5 March 2019 – ${EN}</p><h2>Where</h2><ul><li>North <b>Street</b></li><li>South Street</li></ul><p><b>What comes next</b></p><p>${EN2}</p></article>`,
    headline: 'Ministry opens stations',
    subhead: 'Officers were trained abroad',
    body: [EN, 'Where', 'North Street', 'South Street', 'What comes next', EN2],
  },
  {
    name: 'entities, NBSP and soft hyphens',
    html: `<body><h1>Ministro&nbsp;presenta plan &ndash; &ldquo;Seguros&rdquo;</h1><p>Quito,&nbsp;27&nbsp;de enero de 2015&nbsp;&ndash;&nbsp;${ES.replace('seguridad', 'segu&shy;ridad')}</p></body>`,
    headline: 'Ministro presenta plan – “Seguros”',
    city: 'Quito',
    body: [ES],
  },
  {
    name: 'Word HTML',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 11"><style>p.MsoNormal{margin:0}</style></head><body lang=ES><div class=Section1><p class=MsoNormal align=center><b><span style='font-size:14.0pt'>Ministro presenta\nplan de seguridad<o:p></o:p></span></b></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal><span>Quito, 27 de enero\nde 2015.- ${ES}</span></p><p class=MsoNormal>${ES2}</p></div></body></html>`,
    headline: 'Ministro presenta plan de seguridad',
    date: '2015-01-27',
    body: [ES, ES2],
  },
  {
    name: 'the dateline in an element of its own',
    html: `<div id="contenido"><h1>Ministro presenta plan</h1><h3 class="bajada">Se entregaron 45 patrulleros</h3><div class="fecha">Quito, 27 de enero de 2015</div><div class="texto"><p>${ES}</p><p>${ES2}</p></div></div><div id="pie">Av. Amazonas, Quito</div>`,
    headline: 'Ministro presenta plan',
    subhead: 'Se entregaron 45 patrulleros',
    city: 'Quito',
    date: '2015-01-27',
    body: [ES, ES2],
    left: ['Av. Amazonas'],
  },
  {
    name: 'a fragment: paragraphs and nothing else',
    html: `<p>Ministry opens stations</p><p>NAIROBI, 3 April 2015 – ${EN}</p><p>${EN2}</p>`,
    headline: 'Ministry opens stations',
    city: 'Nairobi',
    body: [EN, EN2],
  },
  {
    name: 'unclosed and crossed tags',
    html: `<body><b><p>Ministro presenta plan</b><p><i>Quito, 27 de enero de 2015.- ${ES}<p>${ES2}</i><td>`,
    headline: 'Ministro presenta plan',
    city: 'Quito',
    body: [ES, ES2],
  },
  {
    name: 'pieces of a head that only style keeps apart',
    html: `<div class="nota"><span class="fecha">03/03/2014</span><span class="categoria">Interior</span><h2>El ministro preside la reunión</h2><h3>Ha anunciado un nuevo plan</h3><div class="cuerpo">Madrid, 3 de marzo de 2014. ${ES}<br/><br/>${ES2}</div><a href="doc.pdf">Descargar nota en PDF</a></div>`,
    headline: 'El ministro preside la reunión',
    subhead: 'Ha anunciado un nuevo plan',
    city: 'Madrid',
    date: '2014-03-03',
    body: [ES, ES2],
    left: ['Descargar nota en PDF'],
  },
  {
    name: 'GOV.UK: metadata, lead paragraph, a block quote of two paragraphs',
    html: `<main><h1>Home Secretary meets ministers</h1><div class="metadata"><dl><dt>From:</dt><dd>Home Office</dd><dt>Published</dt><dd>5 March 2019</dd></dl></div><p class="gem-c-lead-paragraph">The Home Secretary met ministers today.</p><div class="govspeak"><p>${EN}</p><p>Home Secretary Sajid Javid said:</p><blockquote><p>Working together keeps people safe.</p><p>We will keep doing so.</p></blockquote><p>${EN2}</p></div></main>`,
    headline: 'Home Secretary meets ministers',
    subhead: 'The Home Secretary met ministers today.',
    date: '2019-03-05',
    body: [EN, 'Home Secretary Sajid Javid said:', 'Working together', 'We will keep', EN2],
    left: ['From:', 'Home Office'],
  },
  {
    name: 'classes named in Spanish, words with underscores',
    html: `<html><head><title>:: MINISTERIO DE GOBIERNO ::</title></head><body><center><table><tr><td class="titulo_noticia">GOBIERNO Y POLICÍA COORDINAN ACCIONES</td></tr><tr><td class="fecha_noticia">Quito, 2009-03-12</td></tr><tr><td class="texto_noticia"><p>${ES}</p><p>${ES2}</p></td></tr><tr><td class="pie_foto">Foto: archivo</td></tr><tr><td><a href="javascript:window.print()">Imprimir</a> <a href="mailto:x@y">Enviar a un amigo</a></td></tr></table></center></body></html>`,
    headline: 'GOBIERNO Y POLICÍA COORDINAN ACCIONES',
    city: 'Quito',
    date: '2009-03-12',
    body: [ES, ES2],
    left: ['Foto: archivo', 'Imprimir Enviar a un amigo'],
  },
  {
    name: 'a cookie notice, a skip link and comments',
    html: `<body><a class="skip-link" href="#c">Saltar al contenido</a><div class="cookie-notice">Este sitio usa cookies para mejorar.</div><main id="c"><h1>Ministro presenta plan</h1><p>Quito, 27 de enero de 2015.- ${ES}</p><p>${ES2}</p><section id="comments" class="comments"><h2>2 comentarios</h2><p>Muy bien todo lo que hacen por el país y la gente.</p></section></main></body>`,
    body: [ES, ES2],
    left: ['Saltar al contenido', 'Este sitio usa cookies', 'Muy bien todo'],
  },
]

describe('a release as a page', () => {
  it.each(cases)('$name', expectCase)

  it('keeps bold words, links that lead on, and heading levels', () => {
    const { body } = understandCase({
      name: '',
      html: `<h1>Ministro presenta plan</h1><p>Quito, 27 de enero de 2015.- El <b>ministro</b> presentó <a href="https://example.org/p">el plan</a> y <a href="javascript:x()">otro</a> este martes en la capital.</p><h3>Obras</h3>`,
    })
    expect(body).toMatchObject([
      {
        style: 'normal',
        markDefs: [{ _type: 'link', _key: 'p1l1', href: 'https://example.org/p' }],
        children: [
          { text: 'El ', marks: [] },
          { text: 'ministro', marks: ['strong'] },
          { text: ' presentó ', marks: [] },
          { text: 'el plan', marks: ['p1l1'] },
          { text: ' y ', marks: [] },
          { text: 'otro', marks: [] },
          { text: ' este martes en la capital.', marks: [] },
        ],
      },
      { style: 'h3' },
    ])
  })

  it('takes the moment of publication from the page', () => {
    const { publishedAt, dateline } = understandCase({
      name: '',
      html: `<head><meta property="article:published_time" content="2015-01-27T15:00:00-05:00"></head><h1>Ministro presenta plan</h1><p>${ES}</p>`,
    })
    expect(publishedAt).toBe('2015-01-27T20:00:00.000Z')
    expect(dateline).toEqual({ date: '2015-01-27' })
  })
})
