// What samples are about, in both languages. `{n}` is a number, `{place}` a city.
import type { Language } from '../contract/language.ts'
import type { TopicName } from './institutions.ts'

/** What is told of a deed. `noun` has its article, as sentences need it. */
export type Telling = {
  deed: string
  noun: string
  subhead: string
  detail: string
  next: [string, string, string]
  quote: string
  /** What its figure counts. */
  what: string
}

export type Theme = {
  topics: [TopicName, TopicName]
  /** The least and the most of what is counted. */
  count: [number, number]
} & Record<Language, Telling>

export const AT_HOME_THEMES: [Theme, ...Theme[]] = [
  {
    topics: ['safety', 'services'],
    count: [12, 90],
    es: {
      deed: 'entrega {n} patrulleros en {place}',
      noun: 'la entrega de {n} patrulleros en {place}',
      subhead:
        'Los vehículos recorrerán los barrios que más llamadas hicieron durante el último año',
      detail:
        'Los patrulleros se reparten según las llamadas de cada barrio y llevan radios que se comunican con las estaciones vecinas. Cada uno tiene una ruta fija, que se revisa todos los meses.',
      next: [
        'revisión de las rutas con los comités de cada barrio',
        'mantenimiento de los vehículos cada diez mil kilómetros',
        'informe trimestral de los tiempos de llegada',
      ],
      quote: 'Un patrullero que llega a tiempo vale más que diez en el patio.',
      what: 'patrulleros entregados',
    },
    en: {
      deed: 'delivers {n} patrol cars in {place}',
      noun: 'the delivery of {n} patrol cars in {place}',
      subhead: 'The vehicles cover the neighborhoods that made the most calls over the past year',
      detail:
        'Cars are assigned according to the calls from each neighborhood, and carry radios that reach the stations nearby. Each has a fixed route, which is reviewed every month.',
      next: [
        'a review of the routes with the committee of each neighborhood',
        'maintenance of the vehicles every ten thousand kilometers',
        'a quarterly report on response times',
      ],
      quote: 'One patrol car that arrives on time is worth ten in the yard.',
      what: 'patrol cars delivered',
    },
  },
  {
    topics: ['training', 'services'],
    count: [40, 900],
    es: {
      deed: 'capacita a {n} servidores públicos en {place}',
      noun: 'la capacitación de {n} servidores públicos en {place}',
      subhead: 'Los cursos enseñan a escribir con claridad y a responder en menos de cinco días',
      detail:
        'El programa dura seis semanas. La mitad de las horas se dedica a casos prácticos, y quienes terminan reciben un certificado que cuenta para su evaluación anual.',
      next: [
        'publicación de los materiales para quien quiera usarlos',
        'segunda convocatoria para las oficinas rurales',
        'encuesta a la ciudadanía sobre las respuestas recibidas',
      ],
      quote: 'Una respuesta clara ahorra tres visitas a la ventanilla.',
      what: 'servidores públicos capacitados',
    },
    en: {
      deed: 'trains {n} public servants in {place}',
      noun: 'the training of {n} public servants in {place}',
      subhead: 'Courses teach how to write clearly and to answer within five days',
      detail:
        'The program takes six weeks. Half of the hours go to real cases, and those who finish receive a certificate that counts toward their yearly review.',
      next: [
        'publication of the course materials for anyone to use',
        'a second call for applications for rural offices',
        'a survey of citizens on the answers they received',
      ],
      quote: 'A clear answer saves three visits to the counter.',
      what: 'public servants trained',
    },
  },
  {
    topics: ['emergencies', 'prevention'],
    count: [150, 4000],
    es: {
      deed: 'realiza un simulacro de sismo con {n} participantes en {place}',
      noun: 'el simulacro de sismo con {n} participantes en {place}',
      subhead: 'Escuelas, mercados y oficinas midieron cuánto tardan en salir y en reencontrarse',
      detail:
        'El ejercicio comenzó con la alarma de las 10:00 y terminó cuando el último grupo confirmó su llegada al punto de encuentro. Los tiempos de cada edificio quedan registrados para compararlos con el siguiente.',
      next: [
        'señalización de las salidas que causaron demoras',
        'reposición de los botiquines usados',
        'nuevo ejercicio, esta vez de noche',
      ],
      quote: 'Lo que se ensaya con calma se hace bien con miedo.',
      what: 'participantes en simulacros',
    },
    en: {
      deed: 'holds an earthquake drill with {n} participants in {place}',
      noun: 'the earthquake drill with {n} participants in {place}',
      subhead: 'Schools, markets and offices timed how long it takes to get out and to regroup',
      detail:
        'The exercise began with the alarm at 10:00 and ended when the last group reported from its meeting point. The times of each building are kept, to be compared with the next drill.',
      next: [
        'signs at the exits that caused delays',
        'new supplies for the first-aid kits that were used',
        'another exercise, this time at night',
      ],
      quote: 'What is rehearsed calmly is done well in fear.',
      what: 'participants in drills',
    },
  },
  {
    topics: ['technology', 'safety'],
    count: [20, 400],
    es: {
      deed: 'instala {n} cámaras de tránsito en {place}',
      noun: 'la instalación de {n} cámaras de tránsito en {place}',
      subhead: 'Las imágenes se borran a los treinta días y nadie las ve sin dejar registro',
      detail:
        'Las cámaras cubren los cruces con más accidentes. Un protocolo publicado junto con este comunicado dice quién puede pedir una grabación, para qué y por cuánto tiempo se guarda.',
      next: [
        'auditoría independiente del registro de accesos',
        'retiro de los equipos que ya no se usan',
        'datos abiertos sobre los accidentes de cada cruce',
      ],
      quote: 'La tecnología sirve cuando cualquiera puede preguntar cómo se usa.',
      what: 'cámaras de tránsito instaladas',
    },
    en: {
      deed: 'installs {n} traffic cameras in {place}',
      noun: 'the installation of {n} traffic cameras in {place}',
      subhead:
        'Footage is deleted after thirty days, and nobody watches it without leaving a record',
      detail:
        'The cameras cover the intersections with the most accidents. A protocol published with this release says who may ask for a recording, what for, and how long it is kept.',
      next: [
        'an independent audit of the access log',
        'removal of equipment that is no longer used',
        'open data on the accidents at each intersection',
      ],
      quote: 'Technology is useful when anyone may ask how it is used.',
      what: 'traffic cameras installed',
    },
  },
  {
    topics: ['prevention', 'training'],
    count: [8, 120],
    es: {
      deed: 'lleva talleres de prevención a {n} escuelas de {place}',
      noun: 'los talleres de prevención en {n} escuelas de {place}',
      subhead: 'Estudiantes y familias aprenden a reconocer una estafa y a pedir ayuda a tiempo',
      detail:
        'Cada taller reúne a un curso y a sus familias durante una mañana. Los casos salen de denuncias reales, sin nombres, y cada grupo escribe su propia lista de consejos.',
      next: [
        'entrega de las guías en todas las bibliotecas',
        'formación de docentes para repetir los talleres',
        'visita de seguimiento después de seis meses',
      ],
      quote: 'Quien sabe cómo es una trampa la ve desde lejos.',
      what: 'escuelas con talleres de prevención',
    },
    en: {
      deed: 'takes prevention workshops to {n} schools in {place}',
      noun: 'the prevention workshops at {n} schools in {place}',
      subhead: 'Students and families learn to recognize a fraud and to ask for help in time',
      detail:
        'Each workshop brings together a class and its families for a morning. The cases come from real complaints, without names, and each group writes its own list of advice.',
      next: [
        'copies of the guides in every library',
        'training for teachers who want to repeat the workshops',
        'a follow-up visit after six months',
      ],
      quote: 'Whoever knows what a trap looks like sees it from afar.',
      what: 'schools with prevention workshops',
    },
  },
  {
    topics: ['services', 'technology'],
    count: [3, 45],
    es: {
      deed: 'pone en línea {n} trámites para {place}',
      noun: 'la puesta en línea de {n} trámites para {place}',
      subhead: 'Ya no hará falta llevar copias de documentos que el Estado tiene',
      detail:
        'Los trámites se hacen desde un teléfono, sin instalar nada, y la ventanilla sigue abierta para quien la prefiera. El tiempo medio bajó de dos semanas a tres días durante la prueba.',
      next: [
        'traducción de los formularios al kichwa y al shuar',
        'ayuda por teléfono de lunes a sábado',
        'eliminación de los requisitos que nadie usa',
      ],
      quote: 'El mejor trámite es el que no hace falta.',
      what: 'trámites disponibles en línea',
    },
    en: {
      deed: 'puts {n} procedures online for {place}',
      noun: 'the move of {n} procedures online for {place}',
      subhead: 'Nobody has to bring copies of documents that the State already has',
      detail:
        'The procedures work on a phone, with nothing to install, and the counter stays open for those who prefer it. The average time fell from two weeks to three days during the trial.',
      next: [
        'translation of the forms into Kichwa and Shuar',
        'help by telephone from Monday to Saturday',
        'removal of the requirements that nobody uses',
      ],
      quote: 'The best procedure is the one nobody needs.',
      what: 'procedures available online',
    },
  },
  {
    topics: ['emergencies', 'cooperation'],
    count: [10, 200],
    es: {
      deed: 'entrega {n} equipos de rescate a los bomberos de {place}',
      noun: 'la entrega de {n} equipos de rescate a los bomberos de {place}',
      subhead: 'El material permite trabajar en altura, en agua y en espacios cerrados',
      detail:
        'Los equipos se guardan en tres estaciones para que ninguna parroquia quede a más de veinte minutos. El personal practica con ellos dos veces al mes.',
      next: [
        'curso de rescate en ríos antes del invierno',
        'inventario público de los equipos de cada estación',
        'convenio con los cantones vecinos para compartirlos',
      ],
      quote: 'El equipo ayuda, pero rescata la gente que lo conoce.',
      what: 'equipos de rescate entregados',
    },
    en: {
      deed: 'hands {n} sets of rescue gear to the firefighters of {place}',
      noun: 'the handover of {n} sets of rescue gear to the firefighters of {place}',
      subhead: 'The gear serves for work at height, in water and in confined spaces',
      detail:
        'The sets are kept at three stations, so that no parish is more than twenty minutes away. Crews practice with them twice a month.',
      next: [
        'a course in river rescue before the rainy season',
        'a public inventory of the gear at each station',
        'an agreement to share it with the neighboring cantons',
      ],
      quote: 'Gear helps, but it is people who know it that rescue.',
      what: 'sets of rescue gear handed over',
    },
  },
  {
    topics: ['safety', 'prevention'],
    count: [60, 1500],
    es: {
      deed: 'enciende {n} luminarias en parques de {place}',
      noun: 'el encendido de {n} luminarias en parques de {place}',
      subhead: 'Los vecinos eligieron los lugares en asambleas abiertas',
      detail:
        'Las luces gastan la mitad que las anteriores y bajan de intensidad pasada la medianoche. Un número impreso en cada poste permite avisar cuando una se apaga.',
      next: [
        'poda de los árboles que tapan la luz',
        'horario ampliado de las canchas',
        'evaluación con los vecinos al cumplirse un año',
      ],
      quote: 'Un parque con luz vuelve a ser del barrio.',
      what: 'luminarias encendidas',
    },
    en: {
      deed: 'turns on {n} lights in the parks of {place}',
      noun: 'the lighting of the parks of {place} with {n} lamps',
      subhead: 'Residents chose the places at open meetings',
      detail:
        'The lamps use half of what the old ones did, and are dimmed after midnight. A number printed on each post lets anyone report one that is out.',
      next: [
        'pruning of the trees that hide the light',
        'longer opening hours for the playing fields',
        'a review with residents after one year',
      ],
      quote: 'A park with light belongs to its neighborhood again.',
      what: 'park lights turned on',
    },
  },
]

export const ABROAD_THEMES: [Theme, ...Theme[]] = [
  {
    topics: ['cooperation', 'emergencies'],
    count: [4, 30],
    es: {
      deed: 'se reúne con {n} delegaciones en {place}',
      noun: 'la reunión con {n} delegaciones en {place}',
      subhead: 'La agenda incluye la gestión de riesgos y el intercambio de especialistas',
      detail:
        'Las delegaciones compararon cómo avisan a la población antes de una emergencia. De la reunión salió una lista corta de compromisos, cada uno con fecha y responsable.',
      next: [
        'visita de especialistas durante el segundo semestre',
        'traducción conjunta de los manuales',
        'nueva reunión dentro de un año',
      ],
      quote: 'Cooperar es llegar con una pregunta y volver con un plazo.',
      what: 'delegaciones en la reunión',
    },
    en: {
      deed: 'meets with {n} delegations in {place}',
      noun: 'the meeting with {n} delegations in {place}',
      subhead: 'The agenda includes risk management and the exchange of specialists',
      detail:
        'Delegations compared how they warn people before an emergency. The meeting produced a short list of commitments, each with a date and somebody in charge.',
      next: [
        'a visit of specialists in the second half of the year',
        'a joint translation of the manuals',
        'another meeting in one year',
      ],
      quote: 'To cooperate is to come with a question and leave with a deadline.',
      what: 'delegations at the meeting',
    },
  },
]
