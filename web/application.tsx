import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { FaultBoundary } from './components/fault-boundary.tsx';
import { SiteFrame } from './components/site-frame.tsx';
import { Waiting } from './components/waiting.tsx';
import { HomePage } from './pages/home-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { PageFailed } from './pages/page-failed.tsx';

// Every page but the first is fetched when it is visited: the first page stays light on an old phone.
const GroupsPage = lazy(() => import('./groups/groups-page.tsx'));
const CoveragePage = lazy(() => import('./groups/coverage-page.tsx'));
const NetworkPage = lazy(() => import('./network/network-page.tsx'));
const FindPage = lazy(() => import('./find/find-page.tsx'));
const GroupPage = lazy(() => import('./groups/group-page.tsx'));
const RegisterPage = lazy(() => import('./registration/register-page.tsx'));
const SentPage = lazy(() => import('./registration/sent-page.tsx'));
const ConfirmPage = lazy(() => import('./links/confirm-page.tsx'));
const AnswerPage = lazy(() => import('./links/answer-page.tsx'));
const ReviewPage = lazy(() => import('./review/review-page.tsx'));
const JoinPage = lazy(() => import('./join/join-page.tsx'));
const ConfirmJoinPage = lazy(() => import('./join/confirm-join-page.tsx'));
const AnswerJoinPage = lazy(() => import('./join/answer-join-page.tsx'));
const ManagePage = lazy(() => import('./manage/manage-page.tsx'));
const StartPage = lazy(() => import('./start/start-page.tsx'));
const DocumentPage = lazy(() => import('./start/document-page.tsx'));
const StarterPage = lazy(() => import('./start/starter-page.tsx'));
const RulesPage = lazy(() => import('./pages/rules-page.tsx'));
const TasksPage = lazy(() => import('./pages/tasks-page.tsx'));
const ContactPage = lazy(() => import('./pages/contact-page.tsx'));
const PrivacyPage = lazy(() => import('./pages/privacy-page.tsx'));
const AccessibilityPage = lazy(() => import('./pages/accessibility-page.tsx'));
const OpenDataPage = lazy(() => import('./pages/open-data-page.tsx'));
const InterfacePage = lazy(() => import('./pages/interface-page.tsx'));
const ProblemPage = lazy(() => import('./pages/problem-page.tsx'));

export function Application() {
  return (
    <SiteFrame>
      <FaultBoundary instead={<PageFailed />}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/zoeken" component={FindPage} />
            <Route path="/groepen" component={GroupsPage} />
            <Route path="/groepen/dekking" component={CoveragePage} />
            <Route path="/netwerk" component={NetworkPage} />
            <Route path="/groepen/:reference">{({ reference }) => <GroupPage reference={reference} key={reference} />}</Route>
            <Route path="/groepen/:reference/meedoen">{({ reference }) => <JoinPage reference={reference} key={reference} />}</Route>
            <Route path="/aanmelden/verzonden" component={SentPage} />
            <Route path="/aanmelden/:step?">{({ step }) => <RegisterPage step={step} />}</Route>
            <Route path="/bevestigen/:id">{({ id }) => <ConfirmPage id={id} key={id} />}</Route>
            <Route path="/beoordelen/:id">{({ id }) => <ReviewPage id={id} key={id} />}</Route>
            <Route path="/antwoorden/:id">{({ id }) => <AnswerPage id={id} key={id} />}</Route>
            <Route path="/deelnemen/:id">{({ id }) => <ConfirmJoinPage id={id} key={id} />}</Route>
            <Route path="/verzoek/:id">{({ id }) => <AnswerJoinPage id={id} key={id} />}</Route>
            <Route path="/beheer/:reference">{({ reference }) => <ManagePage reference={reference} key={reference} />}</Route>
            <Route path="/starten" component={StartPage} />
            <Route path="/starten/:id">{({ id }) => <DocumentPage id={id} key={id} />}</Route>
            <Route path="/starter/:id">{({ id }) => <StarterPage id={id} key={id} />}</Route>
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
        </Suspense>
      </FaultBoundary>
    </SiteFrame>
  );
}

function Loading(): ReactNode {
  return (
    <div className="wide page">
      <Waiting />
    </div>
  );
}
