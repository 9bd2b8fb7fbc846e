// The files of an archive, read one after the other.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { dayInName } from './dates.ts'
import { decode } from './encoding.ts'
import { readHtml } from './html.ts'
import { type Source, textOf } from './paragraph.ts'
import { readPlainText } from './plain-text.ts'

const LARGEST_BYTES = 8 * 1024 * 1024
/** A speech of two hours has half as many. */
const MOST_LETTERS = 250_000
const MARKUP =
  /<(?:!doctype\s+html|html|head|body|div|table|p|br|h[1-6]|font|span|article|meta)\b[^>]*>/i

/** A path that is not there or a file that cannot be a release. The message says why. */
export class NotReadable extends Error {}

export type ArchiveFile = { path: string; name: string }

/**
 * The files at the given paths, folders with all that is in them, in the order of their names.
 * @throws NotReadable when a path is not there.
 */
export async function filesAt(paths: string[]): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (!found) throw new NotReadable(`There is no file or folder ${path}`)
    if (!found.isDirectory()) files.push({ path, name: basename(path) })
    else {
      for (const file of await within(path)) files.push({ path: file, name: relative(path, file) })
    }
  }
  const seen = new Set<string>()
  return files.filter(({ path }) => !seen.has(resolve(path)) && seen.add(resolve(path)))
}

/** The files a list names, one a line, from the list's own folder; lines with # are remarks. */
export async function filesInList(list: string): Promise<ArchiveFile[]> {
  const bytes = await readFile(list).catch(() => undefined)
  if (!bytes) throw new NotReadable(`There is no list ${list}`)
  const paths = decode(bytes)
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
  return filesAt(paths.map((path) => resolve(dirname(list), path)))
}

async function within(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(/[\\/]/)
          .some((part) => part.startsWith('.')),
    )
    .sort((a, b) => (a < b ? -1 : 1))
}

/** @throws NotReadable for what is neither text nor HTML, such as a PDF or a Word document. */
export async function readArchiveFile({ path, name }: ArchiveFile): Promise<Source> {
  const { size } = await stat(path)
  if (size > LARGEST_BYTES)
    throw new NotReadable(`is larger than ${LARGEST_BYTES / 1024 / 1024} MB`)
  const bytes = await readFile(path)
  const text = decode(bytes)
  if (text.trim() === '') throw new NotReadable('is empty')
  if (isBinary(text)) throw new NotReadable('is neither text nor HTML')
  const source = isMarkup(text, name) ? readHtml(text) : readPlainText(text)
  const length = source.paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0)
  if (length > MOST_LETTERS) throw new NotReadable(`has ${length} letters, more than a release`)
  const day = source.day ?? dayInName(name)
  return { ...source, ...(day && { day }) }
}

const isBinary = (text: string) =>
  text.includes('\u0000') ||
  ['%PDF-', 'PK\u0003\u0004', '{\\rtf'].some((mark) => text.startsWith(mark))

function isMarkup(text: string, name: string): boolean {
  return /^\.(?:x?html?|php|aspx?|jsp)$/i.test(extname(name))
    ? text.includes('<')
    : MARKUP.test(text.slice(0, 4000))
}
