import { localized, slug } from './blocks.ts'

const topic = (id: string, es: string, en: string) => ({
  _id: `topic-${id}`,
  _type: 'topic',
  name: localized(es, en),
  slug: slug(id),
})

export const topics = [
  topic('seguridad-ciudadana', 'Seguridad ciudadana', 'Citizen security'),
  topic(
    'lucha-contra-el-narcotrafico',
    'Lucha contra el narcotráfico',
    'Fight against drug trafficking',
  ),
  topic('cooperacion-internacional', 'Cooperación internacional', 'International cooperation'),
]
