import { useCallback, useState } from 'react';
import { passkeyIssuer } from '../../../shared/domain/desk/passkey.ts';
import type { PasskeysResponse } from '../../../shared/requests/desk/passkeys.ts';
import { listPasskeysRoute } from '../../../shared/routes/desk/list-passkeys.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { Alert } from '../../components/alert.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { formatMoment } from '../../texts/format.ts';
import { useOfficer } from '../officer-context.ts';
import { addPasskey } from './ceremonies.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { RemovePasskeyForm } from './remove-passkey-form.tsx';

const texts = passkeyTexts.own;
type OwnPasskey = PasskeysResponse['passkeys'][number];

/**
 * The officer's own passkeys, what they are for, and buttons to add and remove them. The last one cannot be removed if
 * it is needed for signing in.
 */
export default function PasskeysPage() {
  const { response, reload } = useResponse(useCallback(() => callRoute(listPasskeysRoute, {}), []));
  const [done, setDone] = useState<string>();
  const onDone = (text: string) => {
    setDone(text);
    reload();
  };
  const { organisation, usedPasskey } = useOfficer();
  const need = usedPasskey ? 'needed' : 'notNeeded';
  return (
    <Page title={texts.title} lead={texts.lead[need]}>
      {organisation !== passkeyIssuer && <Paragraph>{texts.withOrganisation[need]}</Paragraph>}
      <Paragraph>{passkeyTexts.what}</Paragraph>
      {!response && <Waiting />}
      {response && !response.ok && <ProblemNotice problem={response.problem} retry={reload} />}
      {done !== undefined && <Alert kind="ok" title={done} live />}
      {response?.ok && <OwnPasskeys {...response.value} onDone={onDone} />}
    </Page>
  );
}

function OwnPasskeys({
  passkeys,
  mayRemoveLast,
  onDone,
}: PasskeysResponse & { onDone: (text: string) => void }) {
  const { id, name } = useOfficer();
  const mayRemove = passkeys.length > 1 || mayRemoveLast;
  const others = passkeys.map(({ credentialId }) => credentialId);
  return (
    <>
      {passkeys.length === 0 && <Paragraph>{texts.none}</Paragraph>}
      {passkeys.length > 0 && (
        <ul className="desk-sessions">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <OwnPasskey {...passkey} />
              {mayRemove && (
                <RemovePasskeyForm passkey={passkey} onDone={() => onDone(texts.removed)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {passkeys.length === 1 && !mayRemoveLast && <Paragraph>{texts.last}</Paragraph>}
      <Heading2>{texts.add.title}</Heading2>
      <Paragraph>{texts.add.text}</Paragraph>
      <PasskeyForm
        ceremony={() => addPasskey({ id, name }, others)}
        onDone={() => onDone(texts.add.done)}
        action={texts.add.action}
      />
    </>
  );
}

function OwnPasskey({ device, addedAt, lastUsedAt }: OwnPasskey) {
  return (
    <p>
      <strong>{device}</strong>
      <br />
      {texts.added(formatMoment(addedAt))}
      {lastUsedAt !== undefined && (
        <>
          <br />
          {texts.used(formatMoment(lastUsedAt))}
        </>
      )}
    </p>
  );
}
