// Whom to tell of a hole in this site (RFC 9116).
import { connection } from 'next/server'
import { getSettings } from '#lib/content/settings.ts'
import { conditional } from '#lib/http/conditional.ts'
import { problem } from '#lib/http/problem.ts'
import { securityText } from '#lib/http/security-text.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { environment } from '#lib/settings.ts'
import { mailAddress } from '#lib/share/mailto.ts'

/** 404: nobody is named, neither by SECURITY_CONTACT nor among the press office's contacts. */
export const GET = orUnavailable(async (request: Request) => {
  // It says until when it is true.
  await connection()
  const contact = environment.securityContact ?? (await pressOffice())
  if (!contact) {
    return problem(404, 'No contact', 'This newsroom names nobody to tell of a security problem.')
  }
  const body = securityText({
    contact,
    canonical: absolute('/.well-known/security.txt'),
    now: new Date(),
  })
  return conditional(request, { body, type: 'text/plain; charset=utf-8' })
})

/** They know whom to ask; there is always somebody who reads what is written to them. */
async function pressOffice(): Promise<string | undefined> {
  const { contacts } = await getSettings()
  const email = contacts.find((contact) => contact.email)?.email
  return email && mailAddress(email)
}
