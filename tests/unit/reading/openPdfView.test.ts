import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPdfView, type StartPdfWorker } from '../../../renderer/reading/pdf/openPdfView';
import type { PdfViewAnswer, PdfViewRequest } from '../../../renderer/reading/pdf/pdfViewMessages';
import { hasUndrawnPictures } from '../../../renderer/reading/pdf/undrawnPictures';

const MEGABYTE = 1024 * 1024;

function fakeWorker() {
  const state = { asked: [] as PdfViewRequest[], ended: 0, memory: 100 * MEGABYTE };
  let listener: Parameters<StartPdfWorker>[0] | undefined;
  return {
    state,
    answer: (answer: PdfViewAnswer) => listener?.onAnswer(answer),
    crash: () => listener?.onError(),
    ports: {
      machine: { readMemory: async () => state.memory },
      startWorker: (given: Parameters<StartPdfWorker>[0]) => {
        listener = given;
        return { ask: (request: PdfViewRequest) => state.asked.push(request), end: () => (state.ended += 1) };
      },
    },
  };
}

const opened = { type: 'opened', pages: 2, hasUndrawnPictures: false } as const;

async function openFake(worker = fakeWorker()) {
  const opening = openPdfView(new Uint8Array(3), worker.ports);
  await vi.advanceTimersByTimeAsync(0);
  worker.answer(opened);
  const view = await opening;
  if (!view.ok) throw new Error(view.error.type);
  return { worker, view: view.value };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('looking at a PDF', () => {
  it('draws one page after the other', async () => {
    const { worker, view } = await openFake();
    const both = Promise.all([view.draw(1, 800), view.draw(2, 800)]);
    await vi.advanceTimersByTimeAsync(0);
    expect(worker.state.asked).toHaveLength(2);
    worker.answer({ type: 'failed', problem: { type: 'damaged' } });
    await vi.advanceTimersByTimeAsync(0);
    expect(worker.state.asked.at(-1)).toMatchObject({ type: 'draw', page: 2 });
    worker.answer({ type: 'drawn', drawn: { bitmap: {} as ImageBitmap, text: 'Zwei' } });
    expect(await both).toMatchObject([
      { ok: false, error: { type: 'damaged' } },
      { ok: true, value: { text: 'Zwei' } },
    ]);
    expect(worker.state.ended).toBe(0);
  });

  it('ends the worker of a page that takes too much memory or time, and draws no further one', async () => {
    const { worker, view } = await openFake();
    const drawing = view.draw(1, 800);
    await vi.advanceTimersByTimeAsync(0);
    worker.state.memory = 700 * MEGABYTE;
    await vi.advanceTimersByTimeAsync(100);
    expect(await drawing).toEqual({ ok: false, error: { type: 'tooLarge', limit: { unit: 'memory' } } });
    expect(worker.state.ended).toBe(1);
    expect(await view.draw(2, 800)).toMatchObject({ ok: false });
    const other = await openFake();
    const slow = other.view.draw(1, 800);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await slow).toEqual({ ok: false, error: { type: 'tooSlow', seconds: 30 } });
  });

  it('says what is wrong with a file that does not open, and with a worker that breaks', async () => {
    const locked = fakeWorker();
    const opening = openPdfView(new Uint8Array(3), locked.ports);
    await vi.advanceTimersByTimeAsync(0);
    locked.answer({ type: 'failed', problem: { type: 'encrypted' } });
    expect(await opening).toEqual({ ok: false, error: { type: 'encrypted' } });
    expect(locked.state.ended).toBe(1);
    const { worker, view } = await openFake();
    const drawing = view.draw(1, 800);
    await vi.advanceTimersByTimeAsync(0);
    worker.crash();
    expect(await drawing).toEqual({ ok: false, error: { type: 'damaged' } });
  });
});

it('pictures that are not drawn are known by their packing', () => {
  const pdf = (text: string): Uint8Array => new TextEncoder().encode(text);
  expect(hasUndrawnPictures(pdf('<< /Subtype /Image /Filter /DCTDecode >>'))).toBe(false);
  expect(hasUndrawnPictures(pdf('<< /Subtype /Image /Filter [/FlateDecode /JBIG2Decode] >>'))).toBe(true);
  expect(hasUndrawnPictures(pdf('<< /Filter/CCITTFaxDecode >>'))).toBe(true);
});
