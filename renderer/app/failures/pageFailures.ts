import { createFailureDesk } from './createFailureDesk';
import { receiveFailures } from './failureChannel';
import { watchWindow } from './watchWindow';

/** The desk of the main page. It is there before React, so that a failure to start is reported too. */
export const pageFailures = createFailureDesk(
  (report) => {
    // eslint-disable-next-line no-restricted-syntax -- without a main process there is no log: reporting that would end here again, without end
    window.verbund.reportFailure(report).catch(() => undefined);
  },
  () => Date.now(),
);

export function watchPage(): void {
  watchWindow(window, (thrown) => pageFailures.take(thrown, 'page'));
  receiveFailures(pageFailures.takeReport);
}
