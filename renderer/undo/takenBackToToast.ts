import { assertNever } from '../../shared/assertNever';
import { isPlainMessageKey } from '../../shared/messages';
import type { Translate } from '../../shared/messages/translate';
import type { LeftAlone, TakenBack } from '../data';
import type { ToastContent } from '../ui';

/**
 * What became of an undo or a redo, in words. What was written since is never overwritten, and said.
 * @param done what a step that could be taken is called: „Änderung rückgängig gemacht“
 */
export function takenBackToToast(
  taken: TakenBack,
  t: Translate,
  done: (step: Extract<TakenBack, { readonly step: unknown }>['step']) => string,
): ToastContent {
  const because = 'left' in taken ? taken.left.find((left) => left.because)?.because : undefined;
  if (because) return { tone: 'warning', message: t(`common.undoneBecause.${because}`) };
  switch (taken.kind) {
    case 'undone':
      return { message: done(taken.step) };
    case 'partly':
      return { tone: 'warning', message: t('common.undonePartly', leftToValues(taken.left, t)) };
    case 'overtaken':
      return { tone: 'warning', message: t('common.undoneOvertaken', leftToValues(taken.left, t)) };
    case 'gone':
      return { message: t('common.undoneGone') };
    case 'readOnly':
      return { message: t('sync.reader.refused') };
    default:
      return assertNever(taken);
  }
}

/** The fields where they can be named; `other` where whole records were left alone. */
function leftToValues(
  left: readonly LeftAlone[],
  t: Translate,
): { readonly what: 'fields' | 'other'; readonly fields: string } {
  const names = left.flatMap(({ collection, fields }) =>
    fields.flatMap((field) => {
      const key = `records.field.${collection}.${field}`;
      return isPlainMessageKey(key) ? [t(key)] : [];
    }),
  );
  const unique = [...new Set(names)];
  return unique.length === 0 || left.some(({ fields }) => fields.length === 0)
    ? { what: 'other', fields: '' }
    : { what: 'fields', fields: unique.join(', ') };
}
