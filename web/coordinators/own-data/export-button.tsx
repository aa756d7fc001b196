import { useState } from 'react';
import { exportOwnDataRoute } from '../../../shared/routes/coordinators/show-own-data.ts';
import { callRoute } from '../../api/call-route.ts';
import type { Problem } from '../../api/call.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { saveAs } from '../../components/save-as.ts';
import { Heading3, Paragraph } from '../../components/text.tsx';
import { ownDataTexts } from '../../texts/own-data.ts';

const texts = ownDataTexts.export;

/** Saves everything that is stored about the coordinator as a JSON file. */
export function ExportButton({
  reference,
  token,
}: {
  reference: string;
  token: string | undefined;
}) {
  const [state, setState] = useState<'busy' | 'done' | Problem>();
  const save = async () => {
    setState('busy');
    const response = await callRoute(exportOwnDataRoute, { path: { reference }, token });
    if (!response.ok) return setState(response.problem);
    saveAs(texts.file, JSON.stringify(response.value, undefined, 2), 'application/json');
    setState('done');
  };
  return (
    <>
      <Heading3>{texts.title}</Heading3>
      <Paragraph>{texts.text}</Paragraph>
      {state === 'done' && <Alert kind="ok" title={texts.done} live />}
      {typeof state === 'object' && <ProblemNotice problem={state} />}
      <div className="actions">
        <Button kind="secondary-action" busy={state === 'busy'} onPress={() => void save()}>
          {state === 'busy' ? texts.busy : texts.action}
        </Button>
      </div>
    </>
  );
}
