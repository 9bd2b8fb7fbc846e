// The package's own types (@types/negotiator) are of a version before `preferred`.
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string> })
    /** The one that the request likes best; of equals the first of `preferred`. */
    encoding(available: string[], options: { preferred: string[] }): string | undefined
  }
}
