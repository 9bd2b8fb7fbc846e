// Whether an item is ninjs 3.1.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { ninjs } from './contract.ts'

/**
 * What is wrong with the item, each with its place; nothing with a valid one. IPTC's own schema
 * (`lib/ninjs/item.ts` has its address) is asked too, where NINJS_SCHEMA names the file that it is in.
 */
export function faultsOf(item: unknown): string[] {
  const issues = ninjs.safeParse(item).error?.issues ?? []
  return [
    ...issues.map(({ path, message }) => `/${path.join('/')} ${message}`),
    ...faultsBySchema(item),
  ]
}

const file = process.env.NINJS_SCHEMA
const faultsBySchema = file ? readSchema(file) : () => []

function readSchema(path: string): typeof faultsOf {
  // How the schema is written is not for this to judge: what it says of an item is.
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  addFormats.default(ajv)
  // GeoJSON has a schema of its own. The newsroom tells no coordinates: none is valid.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', not: {} })
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
  return (item) => {
    validate(item)
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${path}: ${instancePath} ${message}`,
    )
  }
}
