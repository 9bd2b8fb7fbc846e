// What the import tells of each file: line by line what it understood, and what it left and why.
import { type ProposedFigure, percentagesIn } from './figures.ts'
import type { Outcome } from './import.ts'
import type { Part } from './parts.ts'

const LONGEST_SHOWN = 110

/** The lines of the report on one file. */
export function reportOf(outcome: Outcome): string[] {
  const { file } = outcome
  if (outcome.state === 'not read') return [`${file.name}: not read, it ${outcome.why}`]
  if (outcome.state === 'same as') {
    return [
      `${file.name}: the same release as ${outcome.like}, with other words around it; not imported again`,
      ...outcome.understood.parts.map(lineOf),
    ]
  }
  const { understood, draft, missing, like, id, state } = outcome
  const { document, figures, moreFigures, organizations, ministers } = draft
  const { slug } = document
  const dateline = Object.values(understood.dateline).join(', ')
  return [
    `${file.name}: ${STATES[state]} ${id} (${understood.language}${dateline && `, ${dateline}`})`,
    ...understood.parts.map(lineOf),
    ...(slug ? [entry('address', slug.current)] : []),
    ...ministers.map(({ name, found }, index) =>
      entry(
        'minister',
        `${name}, named “${found}”${index > 0 ? '; not linked, a release has one' : ''}`,
      ),
    ),
    ...organizations.map(({ name, found }) => entry('organization', `${name}, named “${found}”`)),
    ...figures.map((figure) => entry('key figure?', figureWords(figure))),
    ...moreFigures.map((figure) => entry('number', figureWords(figure))),
    ...percentagesIn(understood.text).map((percentage) =>
      entry('percentage', `${percentage}; key figures have no unit for it`),
    ),
    ...missing.map((what) => entry('missing', what)),
    ...(like ? [entry('look at', `${like} has the same headline, date and beginning`)] : []),
    ...understood.doubts.map((doubt) => entry('look at', doubt)),
  ]
}

const STATES = {
  made: 'made the draft',
  'would be made': 'would make the draft',
  'there already': 'left as it is, it is there already:',
}

function lineOf({ lines: [from, to], text, place, note }: Part): string {
  const where = from === to ? `line ${from}` : `lines ${from}-${to}`
  const shown = place === 'left' ? text : shortened(text)
  return `  ${where.padEnd(13)} ${place.padEnd(12)} ${shown}${note ? `  [${note}]` : ''}`
}

const entry = (name: string, words: string) => `  ${''.padEnd(13)} ${name.padEnd(12)} ${words}`

function figureWords({ value, unit, outOf, comparator, what, period, quotedAs }: ProposedFigure) {
  const number = [comparator, value, outOf && `of ${outOf}`, unit].filter(Boolean).join(' ')
  return `${number}: ${[what, period].filter(Boolean).join(', ')} (“${shortened(quotedAs ?? '')}”)`
}

const shortened = (text: string) =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1).trimEnd()}…`

/** The last line: how many of each. */
export function summaryOf(outcomes: Pick<Outcome, 'state'>[]): string {
  const count = (state: Outcome['state']) =>
    outcomes.filter((outcome) => outcome.state === state).length
  const counts: [number, string][] = [
    [count('made'), 'made'],
    [count('would be made'), 'would be made'],
    [count('there already'), 'there already'],
    [count('same as'), 'the same as another'],
    [count('not read'), 'not read'],
  ]
  const said = counts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
  return `${outcomes.length} ${outcomes.length === 1 ? 'file' : 'files'}: ${said.join(', ') || 'nothing to import'}.`
}
