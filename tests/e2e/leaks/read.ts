// An answer as text, whatever it is packed in: PDFs and archives are opened, headers belong to it.
import { unzipSync } from 'fflate'
import { readPdf } from '../../lib/take-away/pdf/read-pdf.ts'

export type Read = { status: number; text: string }

export async function readAll(answer: Response): Promise<Read> {
  const type = answer.headers.get('content-type') ?? ''
  const body = new Uint8Array(await answer.arrayBuffer())
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return { status: answer.status, text: `${headers}\n\n${await textOf(body, type)}` }
}

async function textOf(body: Uint8Array, type: string): Promise<string> {
  const isPdf = type.startsWith('application/pdf')
  if (isPdf && body.length > 0) {
    const { text, raw, links, nodes } = await readPdf(body)
    return [text, raw, ...links, JSON.stringify(nodes)].join('\n')
  }
  if (type.startsWith('application/zip') && body.length > 0) {
    const files = Object.entries(unzipSync(body))
    const texts = files.map(async ([name, content]) => [
      name,
      await textOf(content, name.endsWith('.pdf') ? 'application/pdf' : ''),
    ])
    return (await Promise.all(texts)).flat().join('\n')
  }
  return Buffer.from(body).toString('utf8')
}
