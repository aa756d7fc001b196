import type { DeskContacts as Contacts } from '../../shared/requests/desk/desk-contacts.ts';
import { MailLink, PhoneLink } from '../components/links.tsx';

/** The police team and the municipality to contact about a group of another municipality. */
export function DeskContacts({ police, municipality }: Contacts) {
  return (
    <>
      <Contact contact={police} />
      <Contact contact={municipality} />
    </>
  );
}

function Contact({ contact: { name, phone, email } }: { contact: Contacts['police'] }) {
  return (
    <p className="utrecht-paragraph utrecht-paragraph--small">
      {name}, <PhoneLink number={phone} />, <MailLink address={email} />
    </p>
  );
}
