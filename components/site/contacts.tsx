import type { Contact } from '#sanity/contact/contract.ts'

/** People to call or write to; a tap on a phone does either. */
export function Contacts({ contacts }: { contacts: Contact[] }) {
  return (
    <ul className="space-y-4">
      {contacts.map(({ name, role, phone, email }) => (
        <li key={`${name} ${phone} ${email}`}>
          <address className="not-italic">
            <span className="block font-semibold">{name}</span>
            {role && <span className="block">{role}</span>}
            {phone && (
              <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="block py-0.5">
                {phone}
              </a>
            )}
            {email && (
              <a href={`mailto:${encodeURIComponent(email)}`} className="block py-0.5 break-all">
                {email}
              </a>
            )}
          </address>
        </li>
      ))}
    </ul>
  )
}
