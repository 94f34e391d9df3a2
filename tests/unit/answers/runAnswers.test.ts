import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswersJob, AnswersMessage } from '../../../renderer/reading/answers/answerMessages';
import { readAnswers } from '../../../renderer/reading/answers/readAnswers';
import { runAnswers, type StartAnswersWorker } from '../../../renderer/reading/answers/runAnswers';
import { MOST_MEMORY } from '../../../renderer/reading/readingKinds';
import { fileOf, mailboxOf, replyMail, textMail } from '../../support/answers/mails';

const files = (count: number): readonly File[] =>
  Array.from({ length: count }, (_, index) =>
    fileOf(`${index}.eml`, textMail(`Antwort ${index}`, { id: `${index}@x` })),
  );

/** A worker that is none: reads as it does, but never goes on behind a mail whose subject is that of a hanging one. */
function createFake() {
  const state = { memory: 0, jobs: new Array<AnswersJob>() };
  let tellMore: ((message: AnswersMessage) => void) | undefined;
  const startWorker: StartAnswersWorker = (job, { onMessage }) => {
    state.jobs.push(job);
    let isOver = false;
    const waiting: AnswersMessage[] = [];
    tellMore = onMessage;
    readAnswers(job, (message) => waiting.push(message)).then(
      () => {
        for (const message of waiting) {
          if (isOver) return;
          if (message.type === 'answer' && message.answer.text === 'hängt') return;
          onMessage(message);
        }
      },
      (error: unknown) => {
        throw error;
      },
    );
    return {
      end() {
        isOver = true;
      },
    };
  };
  return {
    state,
    startWorker,
    machine: { readMemory: async () => state.memory },
    tell: (message: AnswersMessage) => tellMore?.(message),
  };
}

const wordsOf = ({ answers }: Awaited<ReturnType<typeof runAnswers>>): readonly string[] =>
  answers.map(({ text }) => text);

describe('reading many answers', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reads two thousand in one worker, and says at each how far it is', async () => {
    const fake = createFake();
    const onPlace = vi.fn();
    const read = await runAnswers(files(2000), { signal: new AbortController().signal, onPlace, ...fake });
    expect(read.answers).toHaveLength(2000);
    expect(read.problems).toEqual([]);
    expect(fake.state.jobs).toHaveLength(1);
    expect(onPlace).toHaveBeenCalledTimes(2000);
  });

  it('one that does not end is named, and another worker goes on behind it; in a mailbox too', async () => {
    const fake = createFake();
    const onPlace = vi.fn();
    const mailbox = fileOf('postfach.mbox', mailboxOf(['eins', 'hängt', 'drei'].map((text) => textMail(text))));
    const reading = runAnswers([fileOf('a.eml', textMail('vorher')), mailbox, ...files(1)], {
      signal: new AbortController().signal,
      onPlace,
      ...fake,
    });
    // Once behind others, and once as the first, which is when it is blamed.
    await vi.waitFor(() => expect(onPlace).toHaveBeenCalledTimes(3));
    await vi.advanceTimersByTimeAsync(31_000);
    await vi.waitFor(() => expect(onPlace).toHaveBeenCalledTimes(4));
    await vi.advanceTimersByTimeAsync(31_000);
    const read = await reading;
    expect(wordsOf(read)).toEqual(['vorher', 'eins', 'drei', 'Antwort 0']);
    expect(read.problems).toEqual([{ file: 'postfach.mbox', problem: { type: 'mailTooLarge' } }]);
  });

  it('memory that grew over many mails blames none of them', async () => {
    const fake = createFake();
    const onPlace = vi.fn();
    const reading = runAnswers([...files(3), fileOf('b.eml', textMail('hängt'))], {
      signal: new AbortController().signal,
      onPlace,
      ...fake,
    });
    await vi.waitFor(() => expect(onPlace).toHaveBeenCalledTimes(4));
    fake.state.memory = MOST_MEMORY + 1;
    await vi.waitFor(() => expect(fake.state.jobs).toHaveLength(2));
    expect(fake.state.jobs[1]?.begin).toEqual({ file: 3, at: 0 });
    await vi.waitFor(() => expect(onPlace).toHaveBeenCalledTimes(5));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(wordsOf(await reading)).toEqual(['Antwort 0', 'Antwort 1', 'Antwort 2']);
  });

  it('whoever cancels keeps what was read before', async () => {
    const fake = createFake();
    const abort = new AbortController();
    const onPlace = vi.fn();
    const reading = runAnswers([...files(2), fileOf('b.eml', textMail('hängt'))], {
      signal: abort.signal,
      onPlace,
      ...fake,
    });
    await vi.waitFor(() => expect(onPlace).toHaveBeenCalledTimes(3));
    abort.abort();
    const read = await reading;
    expect(wordsOf(read)).toEqual(['Antwort 0', 'Antwort 1']);
    expect(read.problems).toEqual([]);
  });

  it('a file that is gone, one that is none and one that is too large take nothing from the others', async () => {
    const gone = fileOf('weg.eml', 'x');
    vi.spyOn(gone, 'slice').mockImplementation(() => {
      throw new DOMException('gone', 'NotFoundError');
    });
    const huge = fileOf('riesig.eml', new Uint8Array(15 * 1024 * 1024 + 1));
    const reply = fileOf('zusage.eml', replyMail({ uid: '1@x', email: 'a@b.example' }));
    const { answers, problems } = await runAnswers([gone, huge, fileOf('liste.txt', 'Milch'), reply], {
      signal: new AbortController().signal,
      ...createFake(),
    });
    expect(answers).toMatchObject([{ file: 'zusage.eml', content: { type: 'calendar' } }]);
    expect(problems).toEqual([
      { file: 'weg.eml', problem: { type: 'damaged' } },
      { file: 'riesig.eml', problem: { type: 'tooLarge', limit: { unit: 'megabytes', most: 15 } } },
      { file: 'liste.txt', problem: { type: 'notMail' } },
    ]);
  });

  it('the same mail has the same key wherever it lies, and another one with its id has another', async () => {
    const mail = textMail('Ich komme.', { id: '1@x' });
    const forged = textMail('Ich komme nicht.', { id: '1@x', from: 'wer@anders.example' });
    const { answers } = await runAnswers([fileOf('a.eml', mail), fileOf('b.mbox', mailboxOf([mail, forged]))], {
      signal: new AbortController().signal,
      ...createFake(),
    });
    const [first, again, other] = answers.map(({ key }) => key);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});
