// A password from whoever is at the terminal, who does not see it; or the first line of what is piped
// in. Never from the arguments: others on the machine can read those.
import { createInterface } from 'node:readline'
import { CommandError } from './command.ts'

/** @throws CommandError when the two passwords differ, or nothing comes. */
export async function readPassword(of: string): Promise<string> {
  if (!process.stdin.isTTY) return readLine()
  const password = await readHidden(`Password for ${of}: `)
  if ((await readHidden('The same again: ')) === password) return password
  throw new CommandError('The two passwords differ; nothing was changed.')
}

async function readLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) return line
  throw new CommandError('No password came: type it in a terminal, or pipe it in as one line.')
}

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const ENTER = ['\r', '\n']
const BACKSPACE = ['\u007f', '\b']

function readHidden(prompt: string): Promise<string> {
  const { stdin, stderr } = process
  // Before the question: what is typed ahead is not to be seen either.
  stdin.setRawMode(true)
  stderr.write(prompt)
  stdin.setEncoding('utf8')
  stdin.resume()
  let typed: string[] = []
  return new Promise((resolve, reject) => {
    const finish = (end: () => void) => {
      stdin.off('data', take)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      end()
    }
    const take = (chunk: string) => {
      for (const character of chunk) {
        if (ENTER.includes(character)) return finish(() => resolve(typed.join('')))
        if (character === CTRL_C || character === CTRL_D) {
          return finish(() => reject(new CommandError('Nothing was changed.')))
        }
        if (BACKSPACE.includes(character)) typed = typed.slice(0, -1)
        else typed.push(character)
      }
    }
    stdin.on('data', take)
  })
}
