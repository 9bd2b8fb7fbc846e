// The sample ministers: four offices, each handed on from one person to the next.
import { localized, localizedText, ref, slug } from '../seed/blocks.ts'
import { chanceOf } from './chance.ts'
import { contact } from './contacts.ts'
import { daysBetween, plus } from './days.ts'
import type { SampleFiles } from './files.ts'
import { idOf } from './ids.ts'
import { MINISTRY } from './institutions.ts'

/** A woman's and a man's title in Spanish, and the English one. */
const OFFICES = [
  ['Ministra de Muestra', 'Ministro de Muestra', 'Minister of Samples'],
  ['Viceministra de Muestra', 'Viceministro de Muestra', 'Deputy Minister of Samples'],
  ['Secretaria general de Muestra', 'Secretario general de Muestra', 'Sample Secretary-General'],
  ['Directora general de Muestra', 'Director general de Muestra', 'Sample Director-General'],
] as const
const TERM_DAYS = 400

// The first half are women's names.
const GIVEN = 'Ana Lucía Carmen Elena Rosa Inés Luis Jorge Tomás Raúl Hugo Iván'.split(' ')
const SECOND = 'María Isabel Paz Sofía Clara Julia José Andrés Pablo David Mateo Simón'.split(' ')
const HALF = GIVEN.length / 2

/** What a release says of somebody who holds an office. */
export type Holder = { id: string; name: string; role: { es: string; en: string }; at: number }

/** The sample minister number `at`. No real person is called Muestra y Ejemplo. */
function person(at: number) {
  const woman = at % 4 < 2
  // Counted among those whose names are drawn from the same lists.
  const among = 2 * Math.floor(at / 4) + (at % 2)
  const shift = woman ? 0 : HALF
  const first = GIVEN[(among % HALF) + shift]
  const second = SECOND[((among + Math.floor(among / HALF)) % HALF) + shift]
  const again = Math.floor(among / HALF ** 2)
  const name = `${first} ${second} Muestra y Ejemplo`
  const [her, his, en] = OFFICES[at % OFFICES.length] ?? OFFICES[0]
  return { name: again > 0 ? `${name} (${again + 1})` : name, role: { es: woman ? her : his, en } }
}

/** Who holds an office (0 to 3) on a day, if the sample minister of that day is among the first `count`. */
export function holderOn(
  day: string,
  office: number,
  { today, ministers }: { today: string; ministers: number },
): Holder | undefined {
  const term = Math.max(0, Math.floor(daysBetween(day, today) / TERM_DAYS))
  const at = term * OFFICES.length + (office % OFFICES.length)
  return at < ministers ? { id: idOf('minister', at), at, ...person(at) } : undefined
}

export function minister(at: number, today: string, { portraits }: Pick<SampleFiles, 'portraits'>) {
  const chance = chanceOf('minister', at)
  const { name, role } = person(at)
  const term = Math.floor(at / OFFICES.length)
  const from = plus(today, 1 - (term + 1) * TERM_DAYS)
  return {
    _id: idOf('minister', at),
    _type: 'minister',
    name,
    slug: slug(`muestra-${at + 1}`),
    ...(at % 3 === 0 && { honorific: chance.pick(['Dr.', 'Ing.', 'Lic.']) }),
    appointments: [
      {
        _key: 'office',
        _type: 'appointment',
        role: localized(role.es, role.en),
        organization: ref(MINISTRY),
        from,
        ...(term > 0 && { to: plus(from, TERM_DAYS - 1) }),
      },
    ],
    // One in five has no picture yet, as happens.
    ...(at % 5 !== 4 && {
      portrait: {
        ...portraits[at % portraits.length],
        credit: 'Muestra',
        licence: 'CC0 1.0',
        alt: `Muestra: retrato dibujado. Sample: a drawn portrait (${name})`,
      },
    }),
    bio: localizedText(
      `${name} es una persona inventada para probar este sitio.\n\nSu carrera también lo es: empezó en la oficina de formularios, pasó por la de sellos y llegó a la de muestras, donde nadie ha vuelto a perder una.`,
      `${name} is a person made up to try this site.\n\nSo is the career: it began in the office of forms, went on to the office of stamps, and arrived at the office of samples, where none has been lost since.`,
    ),
    sameAs: [`https://example.org/muestra-${at + 1}`],
    spokespersons: [contact(chance, 'es')],
  }
}
