// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import 'virtual:region-theme';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '../theme/desk.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchForPerson } from '../api/person.ts';
import { DeskApplication } from './desk-application.tsx';

const root = document.getElementById('application');
if (!root) throw new Error('index.html has no element for the application');
watchForPerson(document);
createRoot(root).render(
  <StrictMode>
    <DeskApplication />
  </StrictMode>,
);
