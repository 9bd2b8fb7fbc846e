// Where in a document a JSONMatch path leads. `@sanity/json-match` parses it; places are found here,
// because it names the elements of an array by `_key`, which two of them can share by mistake.
// https://www.sanity.io/docs/content-lake/json-match
import {
  type ComparisonNode,
  type ExprNode,
  type PathNode,
  parsePath,
  type SegmentNode,
  type SubscriptElementNode,
} from '@sanity/json-match'
import { isObject, type Json } from '../document.ts'

/** Indexes in arrays count from 0. `value` is undefined where an object has no such attribute yet. */
export type Place = { path: (string | number)[]; value: Json | undefined }

/** Longer than any path that leads to one value. */
const PATH_MAX = 2000
/** Names and brackets in a path. */
const PARTS_MAX = 100
const PLACES_MAX = 100_000

/** @throws Error saying what is wrong with the path. */
export function parsed(path: string): PathNode {
  if (path.length > PATH_MAX) throw new Error(`a path may have ${PATH_MAX} characters`)
  if (/^\d/.test(path)) {
    throw new Error(`a name that starts with a digit is written in brackets: "['${path}']"`)
  }
  const tree = parsePath(path)
  if (tree?.type !== 'Path') throw new Error('it names no attribute')
  let parts = 0
  for (let part: PathNode | undefined = tree; part; part = part.base) parts += 1
  if (parts > PARTS_MAX) throw new Error(`a path may have ${PARTS_MAX} parts`)
  return tree
}

/** Every place that a path leads to, each once, one that holds others before them. */
export function places(tree: PathNode, value: Json): Place[] {
  return walk(tree, { path: [], value })
}

/** The indexes of the elements of an array that brackets select; they need not be there. */
export function indexes(elements: SubscriptElementNode[], array: Json[]): number[] {
  const place: Place = { path: [], value: array }
  return elements
    .flatMap((element) =>
      element.type === 'Number'
        ? [fromStart(element.value, array.length)]
        : inElement(element, place).map(({ path }) => path[0]),
    )
    .filter((index): index is number => Number.isInteger(index))
}

function walk({ base, recursive, segment }: PathNode, from: Place): Place[] {
  const bases = base ? walk(base, from) : [from]
  const found = bases.flatMap((place) =>
    recursive ? inAll(segment, place) : inSegment(segment, place),
  )
  return found.length > 1 ? unique(found) : found
}

function unique(found: Place[]): Place[] {
  const byPath = new Map(found.map((place) => [JSON.stringify(place.path), place]))
  if (byPath.size > PLACES_MAX) throw new Error(`it leads to more than ${PLACES_MAX} places`)
  return [...byPath.values()]
}

/** In a value and everything in it. What is looked for like this is there; nothing is made. */
function inAll(segment: SegmentNode, place: Place): Place[] {
  const here = inSegment(segment, place).filter(({ value }) => value !== undefined)
  return [...here, ...children(place).flatMap((child) => inAll(segment, child))]
}

function inSegment(segment: SegmentNode, place: Place): Place[] {
  const { path, value } = place
  switch (segment.type) {
    case 'This':
      return [place]
    case 'Wildcard':
      return children(place)
    case 'Subscript':
      return segment.elements.flatMap((element) => inElement(element, place))
    case 'Identifier':
      if (Array.isArray(value)) {
        return children(place)
          .filter((child) => isObject(child.value))
          .flatMap((child) => inSegment(segment, child))
      }
      return [{ path: [...path, segment.name], value: attribute(value, segment.name) }]
  }
}

function inElement(element: SubscriptElementNode, place: Place): Place[] {
  const { value } = place
  switch (element.type) {
    case 'Path':
      return walk(element, place)
    case 'Number': {
      if (!Array.isArray(value)) return []
      const index = fromStart(element.value, value.length)
      const item = value[index]
      return item === undefined ? [] : [{ path: [...place.path, index], value: item }]
    }
    case 'Slice': {
      if (!Array.isArray(value)) return []
      const { start = 0, end = value.length } = element
      return children(place).slice(
        Math.max(0, fromStart(start, value.length)),
        Math.max(0, fromStart(end, value.length)),
      )
    }
    case 'Existence':
      return each(place).filter((one) =>
        walk(element.base, one).some(({ value: inner }) => inner !== undefined),
      )
    case 'Comparison':
      return each(place).filter((one) => holds(element, one))
    default:
      return []
  }
}

/** What a filter is tried on: the elements of an array, or the value itself. */
const each = (place: Place) => (Array.isArray(place.value) ? children(place) : [place])

function children({ path, value }: Place): Place[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value))
    return value.map((item, index) => ({ path: [...path, index], value: item }))
  return Object.entries(value).map(([name, item]) => ({ path: [...path, name], value: item }))
}

/** The index that one counts from the end of an array, if it is negative, has from its start. */
const fromStart = (index: number, length: number) => (index < 0 ? index + length : index)

function holds({ left, right, operator }: ComparisonNode, place: Place): boolean {
  const one = literal(left, place)
  const other = literal(right, place)
  if (one === undefined || other === undefined) return false
  if (operator === '==') return one === other
  if (operator === '!=') return one !== other
  if (typeof one === 'number' && typeof other === 'number') return inOrder(operator, one, other)
  if (typeof one === 'string' && typeof other === 'string') return inOrder(operator, one, other)
  return false
}

function inOrder<T extends number | string>(operator: string, one: T, other: T): boolean {
  if (operator === '<') return one < other
  if (operator === '<=') return one <= other
  return operator === '>' ? one > other : one >= other
}

function literal(node: ExprNode, place: Place): Json | undefined {
  if (node.type === 'Null') return null
  if (node.type !== 'Path') return node.value
  return walk(node, place).find(({ value }) => value !== undefined)?.value
}

const attribute = (value: Json | undefined, name: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
