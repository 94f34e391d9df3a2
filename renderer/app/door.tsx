import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DoorWindow } from '../features/door';
import '../ui/styles/base.css';
import { ErrorBoundary } from './ErrorBoundary';
import { createFailureDesk } from './failures/createFailureDesk';
import { sendFailure } from './failures/failureChannel';
import { watchWindow } from './failures/watchWindow';

const failures = createFailureDesk(sendFailure, () => Date.now());
watchWindow(window, (thrown) => failures.take(thrown, 'door'));

const root = document.getElementById('root');
if (!root) throw new Error('door.html lacks #root');

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <DoorWindow />
    </ErrorBoundary>
  </StrictMode>,
);
