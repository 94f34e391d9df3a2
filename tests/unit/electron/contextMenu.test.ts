import { describe, expect, it, vi } from 'vitest';
import { contextMenuTemplate } from '../../../electron/main/windows/contextMenu';
import { createTranslate } from '../../../shared/messages/translate';

vi.mock('electron', () => ({ Menu: {} }));

const t = createTranslate('de');
const all = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
const editFlags = { ...all, canUndo: true, canRedo: true, canDelete: true, canEditRichly: true };
const clicked = { isEditable: true, selectionText: '', misspelledWord: '', dictionarySuggestions: [], editFlags };
const labels = (template: ReturnType<typeof contextMenuTemplate>): readonly (string | undefined)[] =>
  template.map(({ label, type }) => label ?? type);

describe('a right click', () => {
  it('offers the clipboard in a text that is written', () => {
    expect(labels(contextMenuTemplate(clicked, t, vi.fn()))).toEqual([
      'Ausschneiden',
      'Kopieren',
      'Einfügen',
      'separator',
      'Alles auswählen',
    ]);
    const locked = { ...clicked, editFlags: { ...editFlags, canCut: false, canPaste: false } };
    expect(contextMenuTemplate(locked, t, vi.fn()).filter(({ enabled }) => enabled === false)).toHaveLength(2);
  });

  it('offers first what the spell checker would write instead', () => {
    const replace = vi.fn();
    const wrong = { ...clicked, misspelledWord: 'Protokol', dictionarySuggestions: ['Protokoll', 'Protokolle'] };
    const template = contextMenuTemplate(wrong, t, replace);
    expect(labels(template).slice(0, 3)).toEqual(['Protokoll', 'Protokolle', 'separator']);
    Reflect.apply(template[0]?.click ?? expect.unreachable(), undefined, []);
    expect(replace).toHaveBeenCalledExactlyOnceWith('Protokoll');
  });

  it('says of a word that is in no dictionary that there is no suggestion', () => {
    const unknown = { ...clicked, misspelledWord: 'Xyzzy' };
    expect(contextMenuTemplate(unknown, t, vi.fn())[0]).toMatchObject({
      label: t('shell.menu.noSuggestion'),
      enabled: false,
    });
  });

  it('copies what is selected elsewhere, and offers nothing where nothing is', () => {
    const shown = { ...clicked, isEditable: false };
    expect(labels(contextMenuTemplate({ ...shown, selectionText: 'B-2026-01' }, t, vi.fn()))).toEqual(['Kopieren']);
    expect(contextMenuTemplate({ ...shown, selectionText: ' ' }, t, vi.fn())).toEqual([]);
  });
});
