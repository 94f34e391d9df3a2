import { readAnswers } from './readAnswers';
import type { AnswersJob } from './answerMessages';

/** Reads what was chosen and tells the page of each mail; then the page ends it. See `runAnswers`. */
self.addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<AnswersJob>) => {
    if (port) readAnswers(data, (message) => port.postMessage(message)).catch(reportError);
  },
  { once: true },
);
