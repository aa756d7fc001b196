import 'virtual:region-theme';
import './theme/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './application.tsx';

const root = document.getElementById('application');
if (!root) throw new Error('index.html has no element for the application');
createRoot(root).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
