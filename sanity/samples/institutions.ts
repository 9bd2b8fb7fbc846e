// Organizations and topics of the samples. None of them exists.
import { localized, slug } from '../seed/blocks.ts'
import { idOf } from './ids.ts'

const ORGANIZATIONS = [
  ['Ministerio de Muestra', 'Ministry of Samples', 'MDM'],
  ['Instituto de Estadística de Muestra', 'Sample Institute of Statistics', 'IEM'],
  ['Policía de Muestra', 'Sample Police'],
  ['Red de Municipios de Muestra', 'Network of Sample Municipalities', 'RMM'],
  ['Universidad de Muestra', 'Sample University'],
  ['Banco de Desarrollo de Muestra', 'Sample Development Bank', 'BDM'],
  ['Observatorio de Muestra', 'Sample Observatory'],
  ['Cruz de Socorro de Muestra', 'Sample Relief Service'],
  ['Consejo de Barrios de Muestra', 'Sample Neighbourhood Council'],
  ['Agencia de Cooperación de Muestra', 'Sample Cooperation Agency', 'ACM'],
] as const

/** The one whose offices the sample ministers hold. */
export const MINISTRY = idOf('organization', 0)
/** The one that figures are from. */
export const STATISTICS = idOf('organization', 1)
export const ORGANIZATION_COUNT = ORGANIZATIONS.length

export const organizations = ORGANIZATIONS.map(([es, en, acronym], at) => ({
  _id: idOf('organization', at),
  _type: 'organization',
  name: localized(es, en),
  slug: slug(`muestra-organizacion-${at}`),
  url: `https://organization-${at}.example.org/`,
  ...(acronym && { acronym }),
}))

export const TOPICS = {
  safety: ['Muestra: seguridad ciudadana', 'Sample: citizen security'],
  prevention: ['Muestra: prevención', 'Sample: prevention'],
  emergencies: ['Muestra: emergencias', 'Sample: emergencies'],
  training: ['Muestra: capacitación', 'Sample: training'],
  technology: ['Muestra: tecnología', 'Sample: technology'],
  services: ['Muestra: servicios a la ciudadanía', 'Sample: public services'],
  cooperation: ['Muestra: cooperación', 'Sample: cooperation'],
} as const

export type TopicName = keyof typeof TOPICS

const names = Object.keys(TOPICS)

export const topicId = (name: TopicName): string => idOf('topic', names.indexOf(name))

export const topics = Object.values(TOPICS).map(([es, en], at) => ({
  _id: idOf('topic', at),
  _type: 'topic',
  name: localized(es, en),
  slug: slug(`muestra-${names[at]}`),
}))
