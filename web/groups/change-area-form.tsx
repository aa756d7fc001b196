import { useMemo, useState } from 'react';
import { region } from 'virtual:region';
import { changeAreaBody } from '../../shared/requests/groups/change-area.ts';
import type { GroupResponse } from '../../shared/requests/overview/responses.ts';
import { changeArea } from '../api/joining-endpoints.ts';
import { useSending } from '../api/use-sending.ts';
import { Button } from '../components/button.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Paragraph } from '../components/text.tsx';
import { manageTexts } from '../texts/manage.ts';
import { AreaInput } from './registration/area-input.tsx';
import { areaOf } from './registration/area-making.ts';
import { emptyDraft, type Draft } from './registration/draft.ts';
import { useOutlines } from './registration/outlines.ts';

const texts = manageTexts.area;

interface ChangeAreaFormProps {
  readonly group: GroupResponse;
  readonly token: string | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The area as it is now, to be changed in the same three ways as when it was registered. */
export function ChangeAreaForm({ group, token, onDone, onCancel }: ChangeAreaFormProps) {
  const [draft, setDraft] = useState(() => draftOf(group));
  const outlines = useOutlines();
  const polygon = useMemo(() => areaOf(draft, region, outlines), [draft, outlines]);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const sending = useSending({
    schema: changeAreaBody,
    send: (body) => changeArea(group.reference, token, body),
    onDone,
  });
  return (
    <Page title={texts.formTitle} pageKey="change area" wide>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          sending.submit({ area: { polygon, streets: draft.streets } });
        }}
      >
        <ErrorSummary problems={sending.fields} attempt={sending.attempt} />
        {sending.problem && sending.fields.length === 0 && (
          <ProblemNotice problem={sending.problem} />
        )}
        <AreaInput
          form={{ draft, polygon, outlines, change }}
          problemAt={sending.messageAt}
          lead={<Paragraph kind="lead">{texts.lead}</Paragraph>}
        >
          <div className="actions">
            <Button type="submit" busy={sending.busy}>
              {sending.busy ? texts.busy : texts.action}
            </Button>
            <Button kind="secondary-action" onPress={onCancel}>
              {texts.cancel}
            </Button>
          </div>
        </AreaInput>
      </form>
    </Page>
  );
}

/** The corners that the area has now, without the last, which closes the ring. */
function draftOf({ municipality, polygon, streets }: GroupResponse): Draft {
  const corners = (polygon.coordinates[0] ?? []).slice(0, -1);
  return { ...emptyDraft, municipality: municipality.code, way: 'draw', corners, streets };
}
