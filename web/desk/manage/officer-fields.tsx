import { region } from 'virtual:region';
import { roleNames } from '../../../shared/domain/desk/rights.ts';
import type { Sending } from '../../api/use-sending.ts';
import { CheckboxesField, RadioField } from '../../components/choice-fields.tsx';
import { TextField } from '../../components/text-field.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import type { OfficerDraft } from './officer-draft.ts';

const texts = deskManageTexts.fields;
const organisations = (['police', 'municipality'] as const).map((value) => ({
  value,
  label: deskManageTexts.organisations[value],
}));
const roles = roleNames.map((value) => ({ value, label: deskManageTexts.roles[value] }));
const municipalities = region.municipalities.map(({ code, name }) => ({
  value: code,
  label: name,
}));

interface OfficerFieldsProps {
  readonly draft: OfficerDraft;
  readonly onChange: (changes: Partial<OfficerDraft>) => void;
  readonly sending: Sending;
  /** Whether the person's organisation is already known. */
  readonly knownOrganisation?: boolean;
}

export function OfficerFields({
  draft,
  onChange,
  sending: { messageAt, messageWithin },
  knownOrganisation = false,
}: OfficerFieldsProps) {
  return (
    <>
      <TextField
        id="name"
        label={texts.name}
        hint={texts.nameHint}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={messageAt('name')}
      />
      <TextField
        id="title"
        label={texts.title}
        hint={texts.titleHint}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={messageAt('title')}
      />
      {!knownOrganisation && (
        <RadioField
          id="organisation"
          label={texts.organisation}
          value={draft.organisation}
          choices={organisations}
          onChange={(organisation) => onChange({ organisation })}
          error={messageAt('organisation')}
        />
      )}
      <CheckboxesField
        id="roles"
        label={texts.roles}
        values={draft.roles}
        choices={roles}
        onChange={(chosen) => onChange({ roles: chosen })}
        error={messageWithin('roles')}
      />
      <CheckboxesField
        id="municipalities"
        label={texts.municipalities}
        hint={texts.municipalitiesHint}
        values={draft.municipalities}
        choices={municipalities}
        onChange={(chosen) => onChange({ municipalities: chosen })}
        error={messageWithin('municipalities')}
      />
    </>
  );
}
