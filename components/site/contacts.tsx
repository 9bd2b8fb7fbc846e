import { mailAddress } from '#lib/share/mailto.ts'
import { telephone } from '#lib/share/telephone.ts'
import type { Contact } from '#sanity/contact/contract.ts'

type Props = {
  contacts: Contact[]
  /** Beside one another, with telephone numbers to be read from afar. */
  large?: boolean
}

/** People to call or write to; a tap on a phone does either. */
export function Contacts({ contacts, large = false }: Props) {
  return (
    <ul className={large ? 'grid gap-x-12 gap-y-8 sm:grid-cols-2' : 'space-y-4'}>
      {contacts.map(({ name, role, phone, email }) => (
        <li key={`${name} ${phone} ${email}`}>
          <address className="not-italic">
            <span className="block font-semibold">{name}</span>
            {role && <span className="block text-quiet">{role}</span>}
            {phone && (
              <a
                href={telephone(phone)}
                className={`block w-fit py-0.5 text-accent ${
                  large ? 'mt-1 font-serif text-2xl' : ''
                }`}
              >
                {phone}
              </a>
            )}
            {email && (
              <a href={mailAddress(email)} className="block w-fit py-0.5 wrap-anywhere text-accent">
                <Breakable address={email} />
              </a>
            )}
          </address>
        </li>
      ))}
    </ul>
  )
}

/** Where an address is too long for its line, it breaks after the name. */
function Breakable({ address }: { address: string }) {
  const [name, host] = address.split('@')
  return (
    <>
      {name}@<wbr />
      {host}
    </>
  )
}
