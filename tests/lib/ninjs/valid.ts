// Whether an item is ninjs 3.1, by IPTC's own schema.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const schema = JSON.parse(
  readFileSync(new URL('fixtures/ninjs-schema_3.1.json', import.meta.url), 'utf8'),
)

// How the schema is written is not for this to judge: what it says of an item is.
const ajv = new Ajv2020({ allErrors: true, strict: false })
addFormats.default(ajv)
// GeoJSON has a schema of its own. The newsroom tells no coordinates: none is valid.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', not: {} })
const validate = ajv.compile(schema)

/** What is wrong with the item, each with its place; nothing with a valid one. */
export function faultsOf(item: unknown): string[] {
  validate(item)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
