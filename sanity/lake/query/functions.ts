// Functions of GROQ that groq-js parses but does not have.
import type { ExprNode, FuncCallNode } from 'groq-js'
import { type Calls, coalesce, value } from './calls.ts'
import { Unsupported } from './errors.ts'

/** What functions ask of the dataset. */
export type FunctionContext = {
  calls: Calls
  /** How many documents refer to one. */
  countReferring: (id: string) => number
}

const ID: ExprNode = { type: 'AccessAttribute', name: '_id' }

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
      return documentOf(first)
    case 'documents::incomingRefCount':
      return context.calls.to(context.countReferring, ID)
    case 'geo::latLng':
      if (!first || !second) break
      return geopoint(first, second)
    case 'geo::distance':
      if (!first || !second) break
      return distance(first, second, context.calls)
    case 'releases::all':
      return {
        type: 'Filter',
        base: { type: 'Everything' },
        expr: {
          type: 'OpCall',
          op: '==',
          left: { type: 'AccessAttribute', name: '_type' },
          right: value('system.release'),
        },
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

function geopoint(lat: ExprNode, lng: ExprNode): ExprNode {
  return {
    type: 'Object',
    attributes: [
      { type: 'ObjectAttributeValue', name: '_type', value: value('geopoint') },
      { type: 'ObjectAttributeValue', name: 'lat', value: lat },
      { type: 'ObjectAttributeValue', name: 'lng', value: lng },
    ],
  }
}

/** Metres between two geopoints; null where one of them is none. */
function distance(from: ExprNode, to: ExprNode, calls: Calls): ExprNode {
  const parts = [from, to].flatMap((point) => ['lat', 'lng'].map((name) => part(point, name)))
  const list = parts.reduce((a, b) => plus(plus(a, value(' ')), b))
  return calls.to((text) => greatCircle(text.split(' ').map(Number)), list)
}

const part = (base: ExprNode, name: string): ExprNode => ({
  type: 'FuncCall',
  namespace: 'global',
  name: 'string',
  args: [{ type: 'AccessAttribute', base, name }],
})

const plus = (left: ExprNode, right: ExprNode): ExprNode => ({
  type: 'OpCall',
  op: '+',
  left,
  right,
})

/** Mean radius of the Earth in metres (IUGG). */
const EARTH = 6_371_008.8

/** The haversine formula; degrees in, metres out. */
function greatCircle([lat1 = Number.NaN, lng1 = 0, lat2 = Number.NaN, lng2 = 0]: number[]) {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const square =
    half(lat2 - lat1) + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * half(lng2 - lng1)
  const metres = 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(square)))
  return Number.isFinite(metres) ? metres : null
}
