// The first release in Spanish: a translation made for this newsroom from the English original.
import { paragraphs, slug } from './blocks.ts'
import { figures } from './figures.ts'
import { ABOUT, DATELINE } from './release-en.ts'

export const releaseInSpanish = {
  _id: 'release-2015-01-27-es',
  _type: 'release',
  language: 'es',
  kind: 'pressRelease',
  fromArchive: true,
  headline:
    'El ministro del Interior del Ecuador se reunirá con autoridades de los Estados Unidos para tratar avances e iniciativas en seguridad ciudadana y lucha antidrogas',
  slug: slug('ministro-del-interior-se-reunira-con-autoridades-de-estados-unidos'),
  subhead:
    'El ministro José Serrano expondrá también los nuevos modelos de gestión, el uso innovador de la tecnología y las políticas públicas del Ecuador en el Wilson Center, el 30 de enero de 2015',
  dateline: DATELINE,
  body: paragraphs(
    'El ministro del Interior del Ecuador, Dr. José Serrano, mantendrá reuniones con representantes de la Administración para el Control de Drogas y del Departamento de Estado de los Estados Unidos en Washington, D.C., el 29 de enero de 2015, para tratar las iniciativas de seguridad del Ecuador, entre ellas sus logros recientes en el combate al narcotráfico y a la delincuencia violenta, así como el avance de las relaciones de seguridad entre ambos países y su importancia para toda la región.',
    'La visita del ministro Serrano busca ampliar la cooperación entre los Estados Unidos y el Ecuador en la lucha contra el narcotráfico, la seguridad ciudadana y el combate al crimen organizado, una de las mayores amenazas para la seguridad de la región. Desde 2009, el Ecuador ha invertido más de 2500 millones de dólares en seguridad, de los cuales 539 millones corresponden solo al último año. Esas inversiones se tradujeron en la capacitación de la policía y en mejor equipamiento para las fuerzas armadas, lo que incluye aviones, helicópteros y la repotenciación de submarinos.',
    'En 2014, el Ecuador desarticuló 496 organizaciones dedicadas al narcotráfico y 24 organizaciones de crimen organizado. Aunque el Ecuador no es un productor importante de drogas, ha incrementado de manera constante sus esfuerzos de prevención y control del tráfico ilícito por encontrarse entre dos de los mayores países productores del mundo.',
    'En 2014, según el Índice de Ley y Orden de Gallup sobre la seguridad en América Latina, el Ecuador obtuvo 63 puntos sobre 100, lo que supone una mejora de 14 puntos con respecto a años anteriores. De los 21 países incluidos en el informe, Nicaragua, Panamá y Chile encabezan la región, seguidos del Ecuador y el Uruguay.',
    'El país andino figura además entre los diez países con mejores resultados en la lucha contra las drogas, según la Oficina de las Naciones Unidas contra la Droga y el Delito (UNODC). La UNODC también ubica al Ecuador en el cuarto lugar en incautaciones marítimas de drogas.',
    'El ministro Serrano expondrá la estrategia de seguridad ciudadana del Ecuador en el evento «Innovaciones en seguridad ciudadana en el Ecuador», copatrocinado por el Banco Interamericano de Desarrollo, el viernes 30 de enero en el Wilson Center, de 9:00 a 10:30. El evento incluirá una conversación sobre los avances recientes del Ecuador en seguridad ciudadana: nuevos modelos de gestión, uso innovador de la tecnología y nuevas políticas públicas.',
  ),
  figures: figures({
    investment: {
      what: 'invertidos en seguridad',
      period: 'desde 2009',
      quotedAs: 'Desde 2009, el Ecuador ha invertido más de 2500 millones de dólares en seguridad',
    },
    'investment-2014': {
      what: 'invertidos en seguridad',
      period: '2014',
      quotedAs: '539 millones corresponden solo al último año',
    },
    'drug-organizations': {
      what: 'organizaciones dedicadas al narcotráfico desarticuladas',
      period: '2014',
      quotedAs: 'En 2014, el Ecuador desarticuló 496 organizaciones dedicadas al narcotráfico',
    },
    'crime-organizations': {
      what: 'organizaciones de crimen organizado desarticuladas',
      period: '2014',
      quotedAs: '24 organizaciones de crimen organizado',
    },
    'law-and-order': {
      what: 'puntaje del Ecuador en el Índice de Ley y Orden',
      period: '2014',
      sourceTitle: 'Índice de Ley y Orden',
      quotedAs: 'el Ecuador obtuvo 63 puntos sobre 100',
    },
    'law-and-order-gain': {
      what: 'de mejora en el Índice de Ley y Orden',
      period: 'con respecto a años anteriores',
      sourceTitle: 'Índice de Ley y Orden',
      quotedAs: 'una mejora de 14 puntos con respecto a años anteriores',
    },
    countries: {
      what: 'países de América Latina incluidos en el informe',
      period: '2014',
      sourceTitle: 'Índice de Ley y Orden',
      quotedAs: 'De los 21 países incluidos en el informe',
    },
    'drugs-top': {
      what: 'países con mejores resultados en la lucha contra las drogas',
      quotedAs: 'entre los diez países con mejores resultados en la lucha contra las drogas',
    },
    'seizures-rank': {
      what: 'en incautaciones marítimas de drogas',
      quotedAs:
        'La UNODC también ubica al Ecuador en el cuarto lugar en incautaciones marítimas de drogas',
    },
  }),
  ...ABOUT,
}
