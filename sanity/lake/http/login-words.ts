// What the login page says. Spanish is the first language; a browser that prefers English gets that.

const es = {
  language: 'es',
  other: { code: 'en', name: 'English' },
  error: 'Error',
  title: 'Iniciar sesión',
  lead: 'Para continuar en',
  login: 'Nombre de usuario',
  password: 'Contraseña',
  submit: 'Entrar',
  help: 'Si olvidó su contraseña o no tiene una cuenta, diríjase a quien administra este sistema.',
  wrong: {
    title: 'No se pudo iniciar la sesión',
    text: 'El nombre de usuario y la contraseña no corresponden. Revíselos e inténtelo de nuevo.',
  },
  incomplete: {
    title: 'Faltan datos',
    text: 'Escriba su nombre de usuario y su contraseña.',
  },
  later: (seconds: number) => ({
    title: 'Demasiados intentos',
    text: `Por seguridad, espere ${waitIn(seconds, ['segundo', 'segundos'], ['minuto', 'minutos'])} antes de intentarlo de nuevo.`,
  }),
  foreign: {
    title: 'Este formulario no vino de esta página',
    text: 'El navegador envió los datos desde otra dirección y no se usaron. Escríbalos de nuevo aquí.',
  },
  proxied: {
    title: 'Aún no hay cuentas',
    text: 'Sin contraseña entra solo quien está en esta misma máquina, y esta petición llega por un servidor intermedio. Quien administra este sistema puede crear una cuenta: «users add».',
  },
  nowhere: {
    title: 'Esta dirección no lleva a ningún Studio',
    text: 'Quien envió aquí al navegador no está entre las direcciones permitidas. Abra de nuevo el Studio e inicie la sesión desde allí.',
  },
}

export type LoginWords = typeof es

const en: LoginWords = {
  language: 'en',
  other: { code: 'es', name: 'Español' },
  error: 'Error',
  title: 'Log in',
  lead: 'To continue to',
  login: 'User name',
  password: 'Password',
  submit: 'Log in',
  help: 'If you have forgotten your password, or have no account, ask whoever administers this system.',
  wrong: {
    title: 'You could not be logged in',
    text: 'The user name and the password do not belong together. Check both and try again.',
  },
  incomplete: {
    title: 'Something is missing',
    text: 'Enter your user name and your password.',
  },
  later: (seconds) => ({
    title: 'Too many attempts',
    text: `For safety, wait ${waitIn(seconds, ['second', 'seconds'], ['minute', 'minutes'])} before you try again.`,
  }),
  foreign: {
    title: 'This form did not come from this page',
    text: 'The browser sent it from another address, so it was not used. Enter it again here.',
  },
  proxied: {
    title: 'There are no accounts yet',
    text: 'Only somebody at this very machine gets in without a password, and this request came through a proxy. Whoever administers this system can make an account: “users add”.',
  },
  nowhere: {
    title: 'This address leads to no Studio',
    text: 'Whoever sent the browser here is not among the allowed addresses. Open the Studio again and log in from there.',
  },
}

export const LOGIN_WORDS = { es, en }

type Counted = readonly [one: string, many: string]

function waitIn(seconds: number, inSeconds: Counted, inMinutes: Counted): string {
  const [count, [one, many]] =
    seconds < 60 ? [seconds, inSeconds] : [Math.ceil(seconds / 60), inMinutes]
  return `${count} ${count === 1 ? one : many}`
}
