import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { emptyDraft, type Draft } from '../../groups/registration/draft.ts';
import { GroupFields } from '../../groups/registration/group-fields.tsx';
import { actTexts as texts } from '../../texts/acts.ts';
import { onBehalfTexts } from '../../texts/on-behalf.ts';
import { shownFacts, type ActDraft } from './act-draft.ts';

interface FactFieldsProps {
  readonly group: DeskGroupResponse;
  readonly draft: ActDraft;
  readonly change: (part: ActDraft) => void;
  readonly problemAt: (field: string) => string | undefined;
}

/** The form fields for the facts that an officer can correct. */
export function FactFields({ group, draft, change, problemAt }: FactFieldsProps) {
  const facts = shownFacts(group, draft);
  return (
    <>
      <GroupFields
        draft={{ ...emptyDraft, ...facts }}
        change={(part) => change(factsIn(part))}
        problemAt={problemAt}
        texts={onBehalfTexts.group}
      />
      {facts.briefingGiven === 'yes' && (
        <TextField
          id="briefingGivenOn"
          label={texts.briefingGivenOn}
          type="date"
          value={facts.briefingGivenOn}
          onChange={(briefingGivenOn) => change({ briefingGivenOn })}
          error={problemAt('briefingGivenOn')}
        />
      )}
      <TextArea
        id="streets"
        label={texts.streets}
        hint={texts.streetsHint}
        value={facts.streets}
        onChange={(streets) => change({ streets })}
        error={problemAt('streets')}
      />
    </>
  );
}

/** The facts in a change to the registration form; changes to its other fields are left out. */
function factsIn({ name, phase, participants, briefingGiven }: Partial<Draft>): ActDraft {
  return {
    ...(name === undefined ? {} : { name }),
    ...(phase === undefined ? {} : { phase }),
    ...(participants === undefined ? {} : { participants }),
    ...(briefingGiven === undefined ? {} : { briefingGiven }),
  };
}
