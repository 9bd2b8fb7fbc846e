// How much memory processes hold.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

type Process = { pid: number; parent: number; kilobytes: number; command: string }

async function processes(): Promise<Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,rss=,args='])
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, kilobytes, ...words] = line.trim().split(/\s+/)
      const command = words.join(' ')
      return { pid: Number(pid), parent: Number(parent), kilobytes: Number(kilobytes), command }
    })
}

/** In MB, of a child of this process whose command says that, with all its children; 0 where there is none. */
export async function residentOf(part: string): Promise<number> {
  const all = await processes()
  const found = all.find(({ parent, command }) => parent === process.pid && command.includes(part))
  const withChildren = ({ pid, kilobytes }: Process): number =>
    all
      .filter(({ parent }) => parent === pid)
      .reduce((sum, child) => sum + withChildren(child), kilobytes)
  return found ? Math.round(withChildren(found) / 1024) : 0
}
