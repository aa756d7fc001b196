import { region } from 'virtual:region';
import * as z from 'zod';
import type { Sending } from '../../../api/use-sending.ts';
import { CheckboxesField, RadioField } from '../../../components/choice-fields.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { mailboxTexts } from '../../../texts/mailboxes.ts';

const texts = mailboxTexts.form;
const roles = (['police', 'municipality', 'team'] as const).map((value) => ({
  value,
  label: mailboxTexts.roles[value],
}));
const municipalities = region.municipalities.map(({ code, name }) => ({
  value: code,
  label: name,
}));

/** What a manager has entered about a mailbox so far, whether or not it is valid. */
export const mailboxDraft = z.object({
  title: z.string(),
  email: z.string(),
  role: z.enum(['police', 'municipality', 'team', '']),
  municipalities: z.array(z.string()),
});
type Draft = z.output<typeof mailboxDraft>;

interface MailboxFieldsProps {
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
  readonly sending: Sending;
}

export function MailboxFields({
  draft,
  onChange,
  sending: { messageAt, messageWithin },
}: MailboxFieldsProps) {
  return (
    <>
      <TextField
        id="title"
        label={texts.title}
        hint={texts.titleHint}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={messageAt('title')}
      />
      <TextField
        id="email"
        label={texts.email}
        hint={texts.emailHint}
        type="email"
        value={draft.email}
        onChange={(email) => onChange({ email })}
        error={messageAt('email')}
      />
      <RadioField
        id="role"
        label={texts.role}
        value={draft.role}
        choices={roles}
        onChange={(role) => onChange({ role })}
        error={messageAt('role')}
      />
      <CheckboxesField
        id="municipalities"
        label={texts.municipalities}
        values={draft.municipalities}
        choices={municipalities}
        onChange={(chosen) => onChange({ municipalities: [...chosen] })}
        error={messageWithin('municipalities')}
      />
    </>
  );
}
