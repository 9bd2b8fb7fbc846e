// Where samples take place. The cities exist, what is said to take place there does not.

export type Place = {
  es: string
  en: string
  region?: string
  /** Where the clock is not the ministry's. */
  timeZone?: string
}

const inEcuador = (city: string, region: string): Place => ({ es: city, en: city, region })

export const AT_HOME: [Place, ...Place[]] = [
  inEcuador('Quito', 'Pichincha'),
  inEcuador('Guayaquil', 'Guayas'),
  inEcuador('Cuenca', 'Azuay'),
  inEcuador('Manta', 'Manabí'),
  inEcuador('Ambato', 'Tungurahua'),
  inEcuador('Ibarra', 'Imbabura'),
  inEcuador('Machala', 'El Oro'),
  inEcuador('Riobamba', 'Chimborazo'),
  inEcuador('Tena', 'Napo'),
  inEcuador('Puyo', 'Pastaza'),
]

export const ABROAD: [Place, ...Place[]] = [
  { es: 'Washington', en: 'Washington', region: 'D.C.', timeZone: 'America/New_York' },
  { es: 'Madrid', en: 'Madrid', timeZone: 'Europe/Madrid' },
  { es: 'Ginebra', en: 'Geneva', timeZone: 'Europe/Zurich' },
]

export const HOME_ZONE = 'America/Guayaquil'
