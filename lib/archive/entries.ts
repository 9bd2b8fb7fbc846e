// The archive in memory, in columns, the newest first: what a search goes through. Words are on disk.
import type { Hit } from './answer.ts'
import { firstIndex } from './first-index.ts'
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
  const { ids, places, changed, es, en, marks, starts } = columns
  // The newest are first, and have the highest places.
  const from = firstIndex(places.length, (row) => (places[row] ?? 0) <= place)
  const to = places[from] === place ? from + 1 : from
  const own = columnsOf(rows)
  const markedFrom = starts[from] ?? 0
  const markedTo = starts[to] ?? 0
  const [left, end] = [own.starts.subarray(0, -1), from + rows.length]
  const moved = own.marks.length - (markedTo - markedFrom)
  return {
    ids: ids.toSpliced(from, to - from, ...own.ids),
    places: joined(Float64Array, places, from, to, own.places),
    changed: joined(Float64Array, changed, from, to, own.changed),
    es: joined(Uint8Array, es, from, to, own.es),
    en: joined(Uint8Array, en, from, to, own.en),
    marks: joined(Uint32Array, marks, markedFrom, markedTo, own.marks),
    starts: joined(Uint32Array, starts, from, to, left).map((start, row) => {
      if (row < from) return start
      return start + (row < end ? markedFrom : moved)
    }),
  }
}

/** A column with others in the place of its rows from one to before another. */
function joined<Column extends Float64Array | Uint32Array | Uint8Array>(
  Made: new (length: number) => Column,
  column: Column,
  from: number,
  to: number,
  others: Column,
): Column {
  const all = new Made(column.length - (to - from) + others.length)
  all.set(column.subarray(0, from))
  all.set(others, from)
  all.set(column.subarray(to), from + others.length)
  return all
}
