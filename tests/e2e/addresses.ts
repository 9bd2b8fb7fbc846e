// The pages of the seed.
export const SPANISH_RELEASE =
  '/es/comunicados/ministro-del-interior-se-reunira-con-autoridades-de-estados-unidos'
export const ENGLISH_RELEASE = '/en/releases/ecuador-minister-of-interior-to-meet-with-us-officials'

export const PAGES = [
  '/es',
  '/en',
  '/es/comunicados',
  '/en/releases',
  SPANISH_RELEASE,
  ENGLISH_RELEASE,
  '/es/desarrolladores',
  '/en/developers',
  '/es/ministros/jose-serrano',
  '/en/ministers/jose-serrano',
  '/es/eventos',
  '/en/events',
  '/es/eventos/anteriores/2015',
  '/en/events/past/2015',
  '/es/eventos/innovaciones-seguridad-ciudadana-2015',
  '/en/events/innovaciones-seguridad-ciudadana-2015',
  '/es/eventos/reuniones-washington-2015',
]
