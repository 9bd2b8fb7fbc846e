/** Something the lake cannot do with a query. */
export class Unsupported extends Error {}
