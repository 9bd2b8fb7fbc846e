import { mailAddress } from '#lib/share/mailto.ts'
import { telephone } from '#lib/share/telephone.ts'
import type { Contact } from '#sanity/contact/contract.ts'

/** People to call or write to; a tap on a phone does either. */
export function Contacts({ contacts }: { contacts: Contact[] }) {
  return (
    <ul className="space-y-4">
      {contacts.map(({ name, role, phone, email }) => (
        <li key={`${name} ${phone} ${email}`}>
          <address className="not-italic">
            <span className="block font-semibold">{name}</span>
            {role && <span className="block text-quiet">{role}</span>}
            {phone && (
              <a href={telephone(phone)} className="block w-fit py-0.5 text-accent">
                {phone}
              </a>
            )}
            {email && (
              <a href={mailAddress(email)} className="block w-fit py-0.5 break-all text-accent">
                {email}
              </a>
            )}
          </address>
        </li>
      ))}
    </ul>
  )
}
