// The organizations that the first release names, by their right names; the release itself calls
// UNODC the "Office on Drug and Crime", and stays as it was published.
import { localized, slug } from './blocks.ts'

const organization = (id: string, es: string, en: string, acronym?: string) => ({
  _id: `organization-${id}`,
  _type: 'organization',
  name: localized(es, en),
  slug: slug(id),
  ...(acronym && { acronym }),
})

export const organizations = [
  organization(
    'mininterior',
    'Ministerio del Interior del Ecuador',
    'Ministry of the Interior of Ecuador',
  ),
  organization(
    'dea',
    'Administración para el Control de Drogas de los Estados Unidos',
    'U.S. Drug Enforcement Administration',
  ),
  organization('state', 'Departamento de Estado de los Estados Unidos', 'U.S. Department of State'),
  organization('wilson', 'Wilson Center', 'Wilson Center'),
  organization('idb', 'Banco Interamericano de Desarrollo', 'Inter-American Development Bank'),
  organization(
    'unodc',
    'Oficina de las Naciones Unidas contra la Droga y el Delito',
    'United Nations Office on Drugs and Crime',
    'UNODC',
  ),
  organization('gallup', 'Gallup', 'Gallup'),
]
