import { expect, test } from 'vitest';
import { isForTextField, matchesShortcut } from '../../../renderer/ui/shortcuts/matchesShortcut';
import { shortcutToKeys } from '../../../renderer/ui/shortcuts/shortcutToKeys';
import { createTranslate } from '../../../shared/messages/translate';

const press = { key: 'k', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test('mod is Ctrl, and on a Mac the command key', () => {
  expect(matchesShortcut({ ...press, ctrlKey: true }, 'mod+k', false)).toBe(true);
  expect(matchesShortcut({ ...press, metaKey: true }, 'mod+k', true)).toBe(true);
  expect(matchesShortcut({ ...press, ctrlKey: true }, 'mod+k', true)).toBe(false);
});

test('a further modifier makes another shortcut', () => {
  expect(matchesShortcut({ ...press, ctrlKey: true, shiftKey: true, key: 'K' }, 'mod+k', false)).toBe(false);
  expect(matchesShortcut({ ...press, ctrlKey: true, shiftKey: true, key: 'Z' }, 'mod+shift+z', false)).toBe(true);
  expect(matchesShortcut(press, 'mod+k', false)).toBe(false);
});

test('in a text field letters and undo belong to the text', () => {
  expect(['n', 'escape', 'mod+z', 'mod+shift+z'].every(isForTextField)).toBe(true);
  expect(['mod+k', 'mod+n', 'f1'].some(isForTextField)).toBe(false);
});

test('keys are named as they are printed on the keyboard', () => {
  const de = createTranslate('de');
  expect(shortcutToKeys('mod+k', de, false)).toBe('Strg K');
  expect(shortcutToKeys('mod+shift+z', de, false)).toBe('Strg Umschalt Z');
  expect(shortcutToKeys('mod+k', createTranslate('en'), false)).toBe('Ctrl K');
  expect(shortcutToKeys('mod+k', de, true)).toBe('⌘ K');
  expect(shortcutToKeys('f1', de, false)).toBe('F1');
  expect(shortcutToKeys('alt+arrowup', de, false)).toBe('Alt ↑');
  expect(shortcutToKeys('b:', de, false)).toBe('b:');
});

test('plus is plus, wherever the keyboard has it', () => {
  expect(matchesShortcut({ ...press, key: '+' }, 'plus', false)).toBe(true);
  expect(matchesShortcut({ ...press, key: '+', shiftKey: true }, 'plus', false)).toBe(true);
  expect(matchesShortcut({ ...press, key: '+', ctrlKey: true }, 'plus', false)).toBe(false);
});
