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
const GroupPage = lazy(() => import('./groups/group-page.tsx'));
const RegisterPage = lazy(() => import('./registration/register-page.tsx'));
const SentPage = lazy(() => import('./registration/sent-page.tsx'));
const ConfirmPage = lazy(() => import('./links/confirm-page.tsx'));
const AnswerPage = lazy(() => import('./links/answer-page.tsx'));
const ReviewPage = lazy(() => import('./review/review-page.tsx'));
const RulesPage = lazy(() => import('./pages/rules-page.tsx'));
const PrivacyPage = lazy(() => import('./pages/privacy-page.tsx'));

export function Application() {
  return (
    <SiteFrame>
      <FaultBoundary instead={<PageFailed />}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/groepen" component={GroupsPage} />
            <Route path="/groepen/:reference">{({ reference }) => <GroupPage reference={reference} key={reference} />}</Route>
            <Route path="/aanmelden/verzonden" component={SentPage} />
            <Route path="/aanmelden/:step?">{({ step }) => <RegisterPage step={step} />}</Route>
            <Route path="/bevestigen/:id">{({ id }) => <ConfirmPage id={id} key={id} />}</Route>
            <Route path="/beoordelen/:id">{({ id }) => <ReviewPage id={id} key={id} />}</Route>
            <Route path="/antwoorden/:id">{({ id }) => <AnswerPage id={id} key={id} />}</Route>
            <Route path="/spelregels" component={RulesPage} />
            <Route path="/privacy" component={PrivacyPage} />
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
