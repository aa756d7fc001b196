import { useMemo, useState } from 'react';
import { region } from 'virtual:region';
import { changeAreaBody } from '../../shared/requests/groups/change-area.ts';
import type { GroupResponse } from '../../shared/requests/overview/responses.ts';
import { changeAreaRoute } from '../../shared/routes/groups/change-area.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { SendingButton, SendingFrame } from '../components/sending-form.tsx';
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

/** The form for changing a group's area, in any of the three ways that the registration form offers. */
export function ChangeAreaForm({ group, token, onDone, onCancel }: ChangeAreaFormProps) {
  const [draft, setDraft] = useState(() => draftOf(group));
  const outlines = useOutlines();
  const polygon = useMemo(() => areaOf(draft, region, outlines), [draft, outlines]);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const sending = useSending({
    schema: changeAreaBody,
    send: (body) =>
      callRoute(changeAreaRoute, { path: { reference: group.reference }, token, body }),
    onDone,
  });
  return (
    <Page title={texts.formTitle} pageKey="change area" wide>
      <SendingFrame
        sending={sending}
        values={() => ({ area: { polygon, streets: draft.streets } })}
      >
        <AreaInput
          form={{ draft, polygon, outlines, change }}
          problemAt={sending.messageAt}
          lead={<Paragraph kind="lead">{texts.lead}</Paragraph>}
        >
          <div className="actions">
            <SendingButton sending={sending} action={texts.action} busy={texts.busy} />
            <Button kind="secondary-action" onPress={onCancel}>
              {texts.cancel}
            </Button>
          </div>
        </AreaInput>
      </SendingFrame>
    </Page>
  );
}

/** Starts with the corners of the current area. The last position is left out, because it only closes the ring. */
function draftOf({ municipality, polygon, streets }: GroupResponse): Draft {
  const corners = (polygon.coordinates[0] ?? []).slice(0, -1);
  return { ...emptyDraft, municipality: municipality.code, way: 'draw', corners, streets };
}
