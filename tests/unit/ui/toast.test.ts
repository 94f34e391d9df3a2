import { afterEach, describe, expect, it } from 'vitest';
import { closePassing, toast, toastQueue } from '../../../renderer/ui/feedback/toast';

const shown = (): readonly string[] => toastQueue.visibleToasts.map(({ content }) => content.message).sort();

afterEach(() => {
  for (const { key } of toastQueue.visibleToasts) toastQueue.close(key);
});

describe('toast', () => {
  it('keeps an error beside what happens later', () => {
    toast({ tone: 'danger', message: 'Fehler' });
    toast({ message: 'Gespeichert' });
    expect(shown()).toEqual(['Fehler', 'Gespeichert']);
  });

  it('lets one thing be said in one way at a time, whether it went well or not', () => {
    const about = { about: 'backup' };
    toast({ ...about, message: 'Gesichert' });
    toast({ ...about, tone: 'danger', message: 'Ort fehlt' });
    expect(shown()).toEqual(['Ort fehlt']);
    toast({ ...about, tone: 'danger', message: 'Ort voll' });
    expect(shown()).toEqual(['Ort voll']);
    toast({ ...about, tone: 'success', message: 'Wieder gesichert' });
    expect(shown()).toEqual(['Wieder gesichert']);
  });

  it('leaves alone what is about something else', () => {
    toast({ message: 'Gespeichert' });
    toast({ about: 'backup', tone: 'danger', message: 'Ort fehlt' });
    toast({ about: 'other', tone: 'danger', message: 'Anderes' });
    expect(shown()).toEqual(['Anderes', 'Gespeichert', 'Ort fehlt']);
  });

  it('takes away what passes and keeps errors when the language changes', () => {
    toast({ message: 'Gespeichert' });
    toast({ tone: 'danger', message: 'Fehler' });
    closePassing();
    expect(shown()).toEqual(['Fehler']);
  });
});
