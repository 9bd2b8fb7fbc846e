// The archive in memory, in columns, the newest first: what a search goes through. Words are on disk.
import type { Hit } from './answer.ts'
import type { ListedRow } from './store.ts'

type Columns = {
  ids: string[]
  places: Float64Array
  /** When each last changed for the public. */
  changed: Float64Array
  /** Whether a row is in one's own language's list. */
  es: Uint8Array
  en: Uint8Array
  /** The marks of all rows, one after the other; those of a row are from its start to the next one's. */
  marks: Uint32Array
  starts: Uint32Array
}

/** So many rows are taken out and put in one by one, which costs less than to begin anew. */
const FEW = 20

export class Entries {
  readonly #byId = new Map<string, ListedRow>()
  #columns = columnsOf([])

  get columns(): Readonly<Columns> {
    return this.#columns
  }

  /** Takes these ids out, and puts in what of them is listed now. */
  replace(ids: Iterable<string>, rows: ListedRow[]): void {
    const touched = new Set([...ids, ...rows.map(({ id }) => id)])
    const out = [...touched].flatMap((id) => this.#byId.get(id) ?? [])
    for (const { id } of out) this.#byId.delete(id)
    for (const row of rows) this.#byId.set(row.id, row)
    if (out.length + rows.length > FEW) {
      this.#columns = columnsOf([...this.#byId.values()].sort((a, b) => b.place - a.place))
      return
    }
    for (const { place } of out) this.#columns = spliced(this.#columns, place, [])
    for (const row of rows) this.#columns = spliced(this.#columns, row.place, [row])
  }

  /** The releases of some rows; nothing has told yet how well they answer. */
  hits(rows: Uint32Array): Hit[] {
    const { ids, places } = this.#columns
    return Array.from(rows, (row) => ({ id: ids[row] ?? '', place: places[row] ?? 0, score: 0 }))
  }
}

function columnsOf(rows: ListedRow[]): Columns {
  const columns = {
    ids: rows.map(({ id }) => id),
    places: new Float64Array(rows.length),
    changed: new Float64Array(rows.length),
    es: new Uint8Array(rows.length),
    en: new Uint8Array(rows.length),
    marks: new Uint32Array(rows.reduce((sum, { marks }) => sum + marks.length, 0)),
    starts: new Uint32Array(rows.length + 1),
  }
  let end = 0
  rows.forEach(({ place, language, translated, changed, marks }, row) => {
    columns.places[row] = place
    columns.changed[row] = changed
    columns.es[row] = Number(language === 'es' || !translated)
    columns.en[row] = Number(language === 'en' || !translated)
    for (const mark of marks) columns.marks[end++] = mark
    columns.starts[row + 1] = end
  })
  return columns
}

/** With these rows in the place of what stands at theirs. */
function spliced(columns: Columns, place: number, rows: ListedRow[]): Columns {
  const { places, starts } = columns
  const at = firstAtOrBelow(places, place)
  const from = places[at] === place ? at + 1 : at
  const own = columnsOf(rows)
  const markedBefore = starts[at] ?? 0
  const markedFrom = starts[from] ?? 0
  const behind = markedBefore + own.marks.length - markedFrom
  return {
    ids: columns.ids.toSpliced(at, from - at, ...own.ids),
    places: joined(Float64Array, [places.subarray(0, at), own.places, places.subarray(from)]),
    changed: joined(Float64Array, [
      columns.changed.subarray(0, at),
      own.changed,
      columns.changed.subarray(from),
    ]),
    es: joined(Uint8Array, [columns.es.subarray(0, at), own.es, columns.es.subarray(from)]),
    en: joined(Uint8Array, [columns.en.subarray(0, at), own.en, columns.en.subarray(from)]),
    marks: joined(Uint32Array, [
      columns.marks.subarray(0, markedBefore),
      own.marks,
      columns.marks.subarray(markedFrom),
    ]),
    starts: joined(Uint32Array, [
      starts.subarray(0, at),
      own.starts.map((start) => start + markedBefore).subarray(0, rows.length),
      starts.subarray(from).map((start) => start + behind),
    ]),
  }
}

/** Where a place stands, or would: the newest are first, and have the highest. */
function firstAtOrBelow(places: Float64Array, place: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) > place) low = middle + 1
    else high = middle
  }
  return low
}

function joined<Column extends Float64Array | Uint32Array | Uint8Array>(
  Column: new (length: number) => Column,
  parts: Column[],
): Column {
  const all = new Column(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
