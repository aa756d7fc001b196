import { useCallback, useState } from 'react';
import { region } from 'virtual:region';
import { useLocation, useSearchParams } from 'wouter';
import {
  returnParameter,
  signInFaults,
  type SignInFault,
} from '../../shared/domain/desk/sign-in.ts';
import { listOrganisationsRoute } from '../../shared/routes/desk/list-organisations.ts';
import { callRoute } from '../api/call-route.ts';
import { useResponse } from '../api/use-response.ts';
import { Alert } from '../components/alert.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { passkeyTexts } from '../texts/desk-passkeys.ts';
import { deskTexts as texts } from '../texts/desk.ts';
import { signInWithPasskey } from './passkeys/ceremonies.ts';
import { enterDesk } from './passkeys/enter-desk.ts';
import { PasskeyForm } from './passkeys/passkey-form.tsx';
import { openPage, signInAddress } from './sign-in-address.ts';
import { SignedInNow } from './signed-in-now.tsx';
import { takeSignedOut } from './signed-out.ts';

/**
 * The page for signing in: a link for each organisation and, after a refusal, the reason for it. It is shown in place
 * of any other page to anybody who is not signed in; at its own URL, it also says who is already signed in.
 */
export function SignInPage() {
  const [path] = useLocation();
  const [query] = useSearchParams();
  const [signedOut] = useState(takeSignedOut);
  const fault = signInFaults.find((known) => known === query.get('fout'));
  const { response, reload } = useResponse(
    useCallback(() => callRoute(listOrganisationsRoute, {}), []),
  );
  // After signing in, people come back to the page that they opened.
  const asked = path === '/inloggen' ? (query.get(returnParameter) ?? '/bureau') : undefined;
  const to = asked ?? (path === '/' ? '/bureau' : openPage(path));
  return (
    <Page title={texts.signIn.title} lead={texts.signIn.lead(region)}>
      {fault && <Refused fault={fault} />}
      {signedOut && (
        <Alert kind="ok" title={texts.signedOut.title} live>
          <Paragraph>{texts.signedOut[signedOut]}</Paragraph>
        </Alert>
      )}
      {path === '/inloggen' && <SignedInNow />}
      <Heading2>{texts.signIn.choose}</Heading2>
      {!response && <Waiting />}
      {response && !response.ok && <ProblemNotice problem={response.problem} retry={reload} />}
      {response?.ok && response.value.organisations.length === 0 && (
        <Paragraph>{texts.signIn.nobody(region)}</Paragraph>
      )}
      {response?.ok && (
        <ul className="desk-organisations">
          {response.value.organisations.map(({ id, name }) => (
            <li key={id}>
              <a
                className="utrecht-button utrecht-button--primary-action"
                href={signInAddress({ organisation: id, to })}
              >
                {texts.signIn.with(name)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Heading2>{passkeyTexts.signIn.title}</Heading2>
      <Paragraph>{passkeyTexts.signIn.text}</Paragraph>
      <PasskeyForm
        ceremony={() => signInWithPasskey(to)}
        onDone={enterDesk}
        action={passkeyTexts.signIn.action}
        kind="secondary-action"
      />
      <Paragraph>{texts.signIn.noAccount(region)}</Paragraph>
    </Page>
  );
}

function Refused({ fault }: { fault: SignInFault }) {
  const { title, text } = texts.faults[fault];
  return (
    <Alert kind="error" title={title} live>
      <Paragraph>{text}</Paragraph>
    </Alert>
  );
}
