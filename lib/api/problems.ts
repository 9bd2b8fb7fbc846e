// What the API cannot answer, in the words of its problems (RFC 9457).
import { problem } from '#lib/http/problem.ts'

export const notThere = (what: string) => problem(404, 'Not found', `There is no public ${what}.`)

/** `topic` and so on: what nothing is called by. */
export const nothingBy = (name: string) =>
  problem(404, 'Not found', `There is no such ${name}.`, {
    parameters: [{ name, expected: `the slug of a ${name} of this newsroom` }],
  })

export const notWhole = () =>
  problem(503, 'Not available', 'The archive is being read for the first time.')
