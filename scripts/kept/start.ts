// The kept answers of a server that serves what was built.
import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { z } from 'zod'
import { KeptAnswers } from './kept-answers.ts'
import { Renderer } from './renderer.ts'

const manifest = z.object({ preview: z.object({ previewModeId: z.string().min(1) }) })

/** @param answer asks Next. Throws where nothing was built. */
export async function keptAnswers(answer: RequestListener): Promise<KeptAnswers> {
  const file = await readFile('.next/prerender-manifest.json', 'utf8')
  const { preview } = manifest.parse(JSON.parse(file))
  return new KeptAnswers(new Renderer(answer, preview.previewModeId))
}
