import { useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { basePath } from './base-path.ts';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { fetched } from './components/fetched.tsx';
import { SiteFrame } from './components/site-frame.tsx';
import { Waiting } from './components/waiting.tsx';
import { correctReference } from './correct-reference.ts';
import { HomePage } from './pages/home-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { PageFailed } from './pages/page-failed.tsx';

// Every page except the first is fetched when it is visited, so that the first page loads quickly on an old phone.
const GroupsPage = fetched(() => import('./overview/groups-page.tsx'), Loading);
const CoveragePage = fetched(() => import('./overview/coverage-page.tsx'), Loading);
const NetworkPage = fetched(() => import('./overview/network/network-page.tsx'), Loading);
const FindPage = fetched(() => import('./overview/find/find-page.tsx'), Loading);
const GroupPage = fetched(() => import('./overview/group-page.tsx'), Loading);
const RegisterPage = fetched(() => import('./groups/registration/register-page.tsx'), Loading);
const SentPage = fetched(() => import('./groups/registration/sent-page.tsx'), Loading);
const ConfirmPage = fetched(() => import('./groups/confirm-page.tsx'), Loading);
const AnswerQuestionPage = fetched(() => import('./groups/answer-question-page.tsx'), Loading);
const JoinPage = fetched(() => import('./joining/join-page.tsx'), Loading);
const ConfirmJoinPage = fetched(() => import('./joining/confirm-join-page.tsx'), Loading);
const AnswerJoinPage = fetched(() => import('./joining/answer-join-page.tsx'), Loading);
const ManagePage = fetched(() => import('./coordinators/manage-page.tsx'), Loading);
const InvitationPage = fetched(() => import('./coordinators/others/invitation-page.tsx'), Loading);
const StartPage = fetched(() => import('./starting/start-page.tsx'), Loading);
const DocumentPage = fetched(() => import('./starting/document-page.tsx'), Loading);
const StarterKitPage = fetched(() => import('./starting/starter-kit-page.tsx'), Loading);
const RulesPage = fetched(() => import('./pages/rules-page.tsx'), Loading);
const TasksPage = fetched(() => import('./pages/tasks-page.tsx'), Loading);
const ContactPage = fetched(() => import('./pages/contact-page.tsx'), Loading);
const PrivacyPage = fetched(() => import('./pages/privacy-page.tsx'), Loading);
const AccessibilityPage = fetched(() => import('./pages/accessibility-page.tsx'), Loading);
const OpenDataPage = fetched(() => import('./pages/open-data-page.tsx'), Loading);
const InterfacePage = fetched(() => import('./pages/interface-page.tsx'), Loading);
const ProblemPage = fetched(() => import('./pages/problem-page.tsx'), Loading);

export function Application() {
  useState(() => correctReference(window));
  return (
    <Router base={basePath}>
      <SiteFrame>
        <ErrorBoundary instead={<PageFailed />}>
          <Pages />
        </ErrorBoundary>
      </SiteFrame>
    </Router>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/zoeken" component={FindPage} />
      <Route path="/groepen" component={GroupsPage} />
      <Route path="/groepen/dekking" component={CoveragePage} />
      <Route path="/netwerk" component={NetworkPage} />
      <Route path="/groepen/:reference">
        {({ reference }) => <GroupPage reference={reference} key={reference} />}
      </Route>
      <Route path="/groepen/:reference/meedoen">
        {({ reference }) => <JoinPage reference={reference} key={reference} />}
      </Route>
      <Route path="/aanmelden/verzonden" component={SentPage} />
      <Route path="/aanmelden/:step?">{({ step }) => <RegisterPage step={step} />}</Route>
      <Route path="/bevestigen/:id">{({ id }) => <ConfirmPage id={id} key={id} />}</Route>
      <Route path="/antwoorden/:id">{({ id }) => <AnswerQuestionPage id={id} key={id} />}</Route>
      <Route path="/deelnemen/:id">{({ id }) => <ConfirmJoinPage id={id} key={id} />}</Route>
      <Route path="/verzoek/:id">{({ id }) => <AnswerJoinPage id={id} key={id} />}</Route>
      <Route path="/beheer/:reference">
        {({ reference }) => <ManagePage reference={reference} key={reference} />}
      </Route>
      <Route path="/uitnodiging/:reference">
        {({ reference }) => <InvitationPage reference={reference} key={reference} />}
      </Route>
      <Route path="/starten" component={StartPage} />
      <Route path="/starten/:id">{({ id }) => <DocumentPage id={id} key={id} />}</Route>
      <Route path="/startpakket/:id">{({ id }) => <StarterKitPage id={id} key={id} />}</Route>
      <Route path="/spelregels" component={RulesPage} />
      <Route path="/wie-doet-wat" component={TasksPage} />
      <Route path="/contact" component={ContactPage} />
      <Route path="/privacy" component={PrivacyPage} />
      <Route path="/toegankelijkheid" component={AccessibilityPage} />
      <Route path="/gegevens" component={OpenDataPage} />
      <Route path="/gegevens/interface" component={InterfacePage} />
      <Route path="/problems/:type">{({ type }) => <ProblemPage type={type} key={type} />}</Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}

function Loading() {
  return (
    <div className="wide page">
      <Waiting />
    </div>
  );
}
