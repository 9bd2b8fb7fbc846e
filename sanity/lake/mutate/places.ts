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
import { LEVELS_MAX } from './limits.ts'

/** Indexes in arrays count from 0. `value` is undefined where an object has no such attribute yet. */
export type Place = { path: (string | number)[]; value: Json | undefined }

/** Longer than any path that leads to one value. */
const PATH_MAX = 2000
/** Names and brackets in a path. */
const PARTS_MAX = 100
/** Counted as often as they are found. */
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

/**
 * Every place that a path leads to, each once, one that holds others before them.
 * @throws Error when there are too many, or they are too deep.
 */
export function places(tree: PathNode, value: Json): Place[] {
  return walk(tree, { path: [], value })
}

/** The indexes of the elements of an array that brackets select; they need not be there. */
export function indexes(elements: SubscriptElementNode[], array: Json[]): number[] {
  return gathered(indexesOf(elements, array)).filter((index) => Number.isInteger(index))
}

function* indexesOf(elements: SubscriptElementNode[], array: Json[]): Generator<number> {
  const place: Place = { path: [], value: array }
  for (const element of elements) {
    if (element.type === 'Number') yield fromStart(element.value, array.length)
    else for (const { path } of inElement(element, place)) yield Number(path[0])
  }
}

function walk(node: PathNode, from: Place): Place[] {
  const found = gathered(fromBases(node, from))
  return found.length > 1 ? unique(found) : found
}

function* fromBases({ base, recursive, segment }: PathNode, from: Place): Generator<Place> {
  for (const place of base ? walk(base, from) : [from]) {
    yield* recursive ? inAll(segment, place) : inSegment(segment, place)
  }
}

/** @throws Error as soon as there are too many: all of them might not fit into memory. */
function gathered<T>(found: Iterable<T>): T[] {
  const all: T[] = []
  for (const one of found) {
    if (all.length === PLACES_MAX) throw new Error(`it leads to more than ${PLACES_MAX} places`)
    all.push(one)
  }
  return all
}

function unique(found: Place[]): Place[] {
  return [...new Map(found.map((place) => [JSON.stringify(place.path), place])).values()]
}

/** In a value and everything in it. What is looked for like this is there; nothing is made. */
function* inAll(segment: SegmentNode, place: Place): Generator<Place> {
  // Nothing deeper is kept, but other patches of the transaction may have made it.
  if (place.path.length > LEVELS_MAX) throw new Error(`it leads deeper than ${LEVELS_MAX} levels`)
  for (const one of inSegment(segment, place)) if (one.value !== undefined) yield one
  for (const child of children(place)) yield* inAll(segment, child)
}

function* inSegment(segment: SegmentNode, place: Place): Generator<Place> {
  const { path, value } = place
  switch (segment.type) {
    case 'This':
      yield place
      break
    case 'Wildcard':
      yield* children(place)
      break
    case 'Subscript':
      for (const element of segment.elements) yield* inElement(element, place)
      break
    case 'Identifier':
      if (!Array.isArray(value)) {
        yield { path: [...path, segment.name], value: attribute(value, segment.name) }
        break
      }
      for (const child of children(place)) {
        if (isObject(child.value)) yield* inSegment(segment, child)
      }
  }
}

function* inElement(element: SubscriptElementNode, place: Place): Generator<Place> {
  const { value } = place
  switch (element.type) {
    case 'Path':
      yield* walk(element, place)
      break
    case 'Number':
      if (Array.isArray(value)) {
        const index = fromStart(element.value, value.length)
        const item = value[index]
        if (item !== undefined) yield { path: [...place.path, index], value: item }
      }
      break
    case 'Slice':
      if (Array.isArray(value)) {
        const { start = 0, end = value.length } = element
        yield* children(
          place,
          Math.max(0, fromStart(start, value.length)),
          Math.max(0, fromStart(end, value.length)),
        )
      }
      break
    case 'Existence':
      for (const one of each(place)) {
        if (walk(element.base, one).some(({ value: inner }) => inner !== undefined)) yield one
      }
      break
    case 'Comparison':
      for (const one of each(place)) if (holds(element, one)) yield one
  }
}

/** What a filter is tried on: the elements of an array, or the value itself. */
const each = (place: Place) => (Array.isArray(place.value) ? children(place) : [place])

/** Attributes, or the elements of an array from one place up to another. */
function* children(
  { path, value }: Place,
  start = 0,
  end = Number.POSITIVE_INFINITY,
): Generator<Place> {
  if (value === null || typeof value !== 'object') return
  const entries = Array.isArray(value) ? value.slice(start, end).entries() : Object.entries(value)
  for (const [key, item] of entries) {
    const at = typeof key === 'number' ? key + Math.trunc(start) : key
    yield { path: [...path, at], value: item }
  }
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
