import { getMinisterById } from '#lib/content/minister.ts'
import type { AskedOf, Finding } from '../finding.ts'
import { wholeMinister } from '../minister.ts'
import { notThere } from '../problems.ts'

/** A whole minister. 404: there is none with this id. */
export async function findMinister({ id }: AskedOf<'minister'>): Finding<'minister'> {
  const minister = await getMinisterById(id)
  return minister ? { body: wholeMinister(minister) } : notThere('minister with this id')
}
