// Functions of GROQ that groq-js parses but does not have.
import type { ExprNode, FuncCallNode } from 'groq-js'
import type { Calls } from './calls.ts'
import { Unsupported } from './errors.ts'
import { call, coalesce, ID, operation, value } from './nodes.ts'

/** What functions ask of the dataset. */
export type FunctionContext = {
  calls: Calls
  /** How many documents, of those that are seen, refer to one. */
  countReferring: (id: string) => number
}

/**
 * What takes the place of a call of a function that groq-js lacks; undefined for one that it has.
 * @throws Unsupported for one that the lake does not have either.
 */
export function rewriteFunction(
  { namespace, name, args }: FuncCallNode,
  context: FunctionContext,
): ExprNode | undefined {
  const [first, second] = args
  switch (`${namespace}::${name}`) {
    case 'documents::get':
      if (!first) break
      if (args.length > 1) break
      return documentOf(first)
    case 'documents::incomingRefCount':
      if (first) break
      return context.calls.to(context.countReferring, ID)
    case 'geo::latLng':
      if (!first || !second) break
      return point(first, second, context.calls)
    case 'geo::distance':
      if (!first || !second) break
      return distance(first, second, context.calls)
    case 'releases::all':
      return {
        type: 'Filter',
        base: { type: 'Everything' },
        expr: operation('==', { type: 'AccessAttribute', name: '_type' }, value('system.release')),
      }
    case 'geo::contains':
    case 'geo::intersects':
    case 'media::aspect':
    case 'text::query':
    case 'text::semanticSimilarity':
    case 'user::attributes':
    case 'documents::incomingGlobalDocumentReferenceCount':
    case 'global::anywhere':
      break
    default:
      return undefined
  }
  throw new Unsupported(
    name === 'query'
      ? 'text::query stands on the right of "match" only'
      : `${namespace}::${name} is not supported with these arguments`,
    `${namespace}::${name}`,
  )
}

/** The document of an id, of a reference, or of a global reference into this dataset. */
function documentOf(argument: ExprNode): ExprNode {
  const byId: ExprNode = {
    type: 'Deref',
    base: {
      type: 'Object',
      attributes: [{ type: 'ObjectAttributeValue', name: '_ref', value: argument }],
    },
  }
  return coalesce(byId, { type: 'Deref', base: argument })
}

/** A point in GeoJSON (RFC 7946); null where one of the degrees is no number. */
function point(lat: ExprNode, lng: ExprNode, calls: Calls): ExprNode {
  const work = (text: string) => {
    const [first = 0, second = 0] = text.split(' ').map(Number)
    return { type: 'Point', coordinates: [second, first] }
  }
  return calls.to(work, listed([lat, lng].map(number)))
}

/** Metres between two points, each as GeoJSON or as Sanity's geopoint; null where one is neither. */
function distance(from: ExprNode, to: ExprNode, calls: Calls): ExprNode {
  const work = (text: string) => greatCircle(text.split(' ').map(Number))
  return calls.to(work, listed([from, to].flatMap(degrees)))
}

/** A point's latitude and longitude. */
function degrees(base: ExprNode): ExprNode[] {
  const attribute = (name: string): ExprNode => ({ type: 'AccessAttribute', base, name })
  const isPoint = equal(attribute('type'), value('Point'))
  const coordinate = (index: number): ExprNode => ({
    type: 'Select',
    alternatives: [
      {
        type: 'SelectAlternative',
        condition: isPoint,
        value: number({ type: 'AccessElement', base: attribute('coordinates'), index }),
      },
    ],
  })
  return [
    coalesce(number(attribute('lat')), coordinate(1)),
    coalesce(number(attribute('lng')), coordinate(0)),
  ]
}

/** The value if it is a number, else null. */
const number = (node: ExprNode): ExprNode => operation('*', node, value(1))

const equal = (left: ExprNode, right: ExprNode) => operation('==', left, right)

/** Numbers as a text, apart by spaces; null if one is null. */
function listed(numbers: ExprNode[]): ExprNode {
  return numbers
    .map((node): ExprNode => call('string', node))
    .reduce((a, b) => operation('+', operation('+', a, value(' ')), b))
}

/** The Earth's radius at the equator in metres (WGS 84): hosted Sanity counts with it. */
const EARTH = 6_378_137

/** The haversine formula; degrees in, metres out. */
function greatCircle([lat1 = Number.NaN, lng1 = 0, lat2 = Number.NaN, lng2 = 0]: number[]) {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const square =
    half(lat2 - lat1) + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * half(lng2 - lng1)
  const metres = 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(square)))
  return Number.isFinite(metres) ? metres : null
}
