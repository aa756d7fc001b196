import { useEffect, useLayoutEffect, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import type { Problem } from '../api/call.ts';
import { useResponse } from '../api/use-response.ts';
import { deskBasePath } from '../base-path.ts';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { Page } from '../components/page.tsx';
import { ProblemHelp } from '../components/problem-help.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Waiting } from '../components/waiting.tsx';
import { correctReference } from '../correct-reference.ts';
import { reloadFromPageCache } from '../page-cache.ts';
import { PageFailed } from '../pages/page-failed.tsx';
import { deskTexts as texts } from '../texts/desk.ts';
import { DeskFrame } from './desk-frame.tsx';
import { deskPages } from './desk-pages.tsx';
import { InvitationPage } from './manage/invitation-page.tsx';
import { OfficerContext } from './officer-context.ts';
import { PasskeyInvitationPage } from './passkeys/invitation-page.tsx';
import { MakePasskeyPage } from './passkeys/make-passkey-page.tsx';
import { SecondStepPage } from './passkeys/second-step-page.tsx';
import { readOfficer } from './read-officer.ts';
import { SignInAgain } from './sign-in-again.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { watchSession } from './watch-session.ts';

/** The officers' desk: its pages for an officer who is signed in, and the sign-in page for anybody else. */
export function DeskApplication() {
  useState(() => correctReference(window));
  useLayoutEffect(() => reloadFromPageCache(window), []);
  useEffect(watchSession, []);
  return (
    <Router base={deskBasePath}>
      <ErrorBoundary
        instead={
          <DeskFrame>
            <PageFailed />
          </DeskFrame>
        }
      >
        <Switch>
          {/* People who are refused come back here, even if they still have a session. */}
          <Route path="/inloggen">
            <DeskFrame>
              <SignInPage />
            </DeskFrame>
          </Route>
          <Route path="/inloggen/passkey">
            <DeskFrame>
              <SecondStepPage />
            </DeskFrame>
          </Route>
          <Route path="/inloggen/passkey-maken">
            <DeskFrame>
              <MakePasskeyPage />
            </DeskFrame>
          </Route>
          {/* Somebody with an invitation is not an officer yet. */}
          <Route path="/nieuw/:id/passkey">
            <DeskFrame>
              <PasskeyInvitationPage />
            </DeskFrame>
          </Route>
          <Route path="/nieuw/:id/nieuwe-passkey">
            <DeskFrame>
              <PasskeyInvitationPage renews />
            </DeskFrame>
          </Route>
          <Route path="/nieuw/:id/opnieuw">
            <DeskFrame>
              <InvitationPage renews />
            </DeskFrame>
          </Route>
          <Route path="/nieuw/:id">
            <DeskFrame>
              <InvitationPage />
            </DeskFrame>
          </Route>
          <Route>
            <ForOfficers />
          </Route>
        </Switch>
      </ErrorBoundary>
    </Router>
  );
}

const signInAgain = (problem: Problem) => <SignInAgain problem={problem} />;

function ForOfficers() {
  const { response, reload } = useResponse(readOfficer);
  if (response?.ok) {
    const officer = response.value;
    return (
      <OfficerContext value={officer}>
        <ProblemHelp value={signInAgain}>
          <DeskFrame officer={officer}>
            <Switch>
              {deskPages.map(({ path, page: ThePage }) => (
                <Route path={path} key={path}>
                  <ThePage />
                </Route>
              ))}
              <Route>
                <Page title={texts.notFound.title}>{texts.notFound.text}</Page>
              </Route>
            </Switch>
          </DeskFrame>
        </ProblemHelp>
      </OfficerContext>
    );
  }
  return (
    <DeskFrame>
      {response?.problem.kind === 'not-signed-in' && <SignInPage />}
      {response && response.problem.kind !== 'not-signed-in' && (
        <Page title={texts.failed}>
          <ProblemNotice problem={response.problem} retry={reload} />
        </Page>
      )}
      {!response && (
        <div className="wide page">
          <Waiting />
        </div>
      )}
    </DeskFrame>
  );
}
