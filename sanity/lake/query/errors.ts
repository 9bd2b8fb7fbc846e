/** Something the lake cannot do with a query; `name` is how the query writes it. */
export class Unsupported extends Error {
  readonly written: string

  constructor(message: string, written = '') {
    super(message)
    this.written = written
  }
}
