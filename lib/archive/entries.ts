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

export class Entries {
  readonly #byId = new Map<string, ListedRow>()
  #columns = columnsOf([])

  get columns(): Readonly<Columns> {
    return this.#columns
  }

  /** Takes these ids out, and puts in what of them is listed now. */
  replace(ids: Iterable<string>, rows: ListedRow[]): void {
    for (const id of ids) this.#byId.delete(id)
    for (const row of rows) this.#byId.set(row.id, row)
    const newestFirst = [...this.#byId.values()].sort((a, b) => b.place - a.place)
    this.#columns = columnsOf(newestFirst)
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
