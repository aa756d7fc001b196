import { region } from 'virtual:region';
import type { Region } from '../../../shared/regions/region.ts';
import { RadioField } from '../../components/choice-fields.tsx';
import { TextField } from '../../components/text-field.tsx';
import { registerTexts } from '../../texts/registration.ts';
import type { Draft } from './draft.ts';

interface GroupTexts extends Readonly<
  Record<'name' | 'nameHint' | 'phase' | 'participants' | 'briefing' | 'yes' | 'no', string>
> {
  readonly running: ChoiceTexts;
  readonly forming: ChoiceTexts;
  readonly participantsHint: (limits: Pick<Region, 'participantsLimit'>) => string;
}

interface ChoiceTexts {
  readonly label: string;
  readonly hint: string;
}

interface GroupFieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly problemAt: (field: string) => string | undefined;
  /** The wording for whoever fills in the form; by default, the coordinator. */
  readonly texts?: GroupTexts;
  /** A prefix for the id of every field, for a form in which these fields are only one part. */
  readonly idPrefix?: string;
}

/** The fields that describe a group, apart from its municipality and area. */
export function GroupFields({
  draft,
  change,
  problemAt,
  texts = registerTexts.group,
  idPrefix = '',
}: GroupFieldsProps) {
  return (
    <>
      <TextField
        id={`${idPrefix}name`}
        label={texts.name}
        hint={texts.nameHint}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={problemAt('name')}
      />
      <RadioField
        id={`${idPrefix}phase`}
        label={texts.phase}
        value={draft.phase}
        choices={[
          { value: 'running', ...texts.running },
          { value: 'forming', ...texts.forming },
        ]}
        onChange={(phase) => change({ phase })}
        error={problemAt('phase')}
      />
      <TextField
        id={`${idPrefix}participants`}
        label={texts.participants}
        hint={texts.participantsHint(region)}
        value={draft.participants}
        onChange={(participants) => change({ participants })}
        numeric
        error={problemAt('participants')}
      />
      <RadioField
        id={`${idPrefix}briefingGiven`}
        label={texts.briefing}
        value={draft.briefingGiven}
        choices={[
          { value: 'yes', label: texts.yes },
          { value: 'no', label: texts.no },
        ]}
        onChange={(briefingGiven) => change({ briefingGiven })}
        error={problemAt('briefingGiven')}
      />
    </>
  );
}
