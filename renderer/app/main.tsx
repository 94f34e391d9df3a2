import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchPresses } from '../ui';
import '../ui/styles/base.css';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { watchPage } from './failures/pageFailures';

watchPage();
watchPresses(window);

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks #root');

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
