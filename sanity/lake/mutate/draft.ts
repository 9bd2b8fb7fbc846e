// A document being changed: what a change touches is copied once, everything else is shared with the
// document that it was made of, which stays as it is.
import type { Json, JsonObject } from '../document.ts'

type Path = (string | number)[]
type Container = Json[] | JsonObject

export class Draft {
  #value: JsonObject
  readonly #copies = new WeakSet<object>()

  constructor(value: JsonObject) {
    this.#value = value
  }

  get value(): JsonObject {
    return this.#value
  }

  /** Attributes on the way that are not objects become objects; elements must be there. */
  write(path: Path, value: Json): void {
    const last = path.at(-1)
    if (last === undefined) throw new Error('it is the whole document')
    assign(this.#container(path.slice(0, -1)), last, value)
  }

  /** Removes an attribute, or an element: those behind it move up. */
  remove(path: Path): void {
    const container = this.#container(path.slice(0, -1))
    const last = path.at(-1)
    if (Array.isArray(container)) container.splice(Number(last), 1)
    else if (last !== undefined) delete container[last]
  }

  /** Inserts into the array at `path`; a position out of bounds is that end of the array. */
  insert(path: Path, position: number, items: Json[]): void {
    const array = this.#container(path)
    if (!Array.isArray(array)) return
    const at = Math.min(Math.max(position, 0), array.length)
    this.write(path, [...array.slice(0, at), ...items, ...array.slice(at)])
  }

  /** Puts items in the place of the elements of the array at `path` that have these indexes. */
  replace(path: Path, indexes: number[], items: Json[]): void {
    const array = this.#container(path)
    if (!Array.isArray(array) || indexes.length === 0) return
    const gone = new Set(indexes)
    const first = indexes.reduce((least, index) => Math.min(least, index))
    const kept = (item: Json, index: number) => (gone.has(index) ? [] : [item])
    this.write(path, [
      ...array.slice(0, first),
      ...items,
      ...array.flatMap((item, index) => (index < first ? [] : kept(item, index))),
    ])
  }

  /** The object or array at a path, to be changed. */
  #container(path: Path): Container {
    if (!this.#copies.has(this.#value)) {
      this.#value = { ...this.#value }
      this.#copies.add(this.#value)
    }
    let container: Container = this.#value
    for (const part of path) {
      const inner = this.#own(read(container, part))
      assign(container, part, inner)
      container = inner
    }
    return container
  }

  #own(value: Json | undefined): Container {
    if (value === null || typeof value !== 'object') return this.#copy({})
    return this.#copies.has(value)
      ? value
      : this.#copy(Array.isArray(value) ? [...value] : { ...value })
  }

  #copy(container: Container): Container {
    this.#copies.add(container)
    return container
  }
}

function read(container: Container, part: string | number): Json | undefined {
  if (Array.isArray(container)) return container[Number(part)]
  return Object.hasOwn(container, part) ? container[part] : undefined
}

function assign(container: Container, part: string | number, value: Json): void {
  if (Array.isArray(container)) container[Number(part)] = value
  // Written like any other, it would change what the object inherits from.
  else if (part === '__proto__') throw new Error('an attribute cannot be called __proto__')
  else container[part] = value
}
