import { Link2, Search, Table2 } from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import {
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type Ref,
} from 'react';
import type * as Y from 'yjs';
import type { RichText } from '../../../shared/text/rich/richText';
import { cx, IconButton, KeyToolbar, ToggleIconButton, useAct, useMessages, useWriteLock } from '../../ui';
import { useMentions } from '../../live';
import { useOpenLink } from '../links/useOpenLink';
import { linkAround, removeMention, setLink } from './commands';
import { createRichView, type RichView } from './createRichView';
import { activeFormats, FORMATS, isOfLetters } from './formats';
import { LinkDialog } from './LinkDialog';
import { MentionPicker, type MentionPickerHandle } from './MentionPicker';
import { declineMention, insertMention, mentionQuery, type MentionQuery } from './mentionTyping';
import { referenceAt, type Reference } from './openReferences';
import { ReferenceLine } from './ReferenceLine';
import { PictureTool } from './pictures/PictureTool';
import { usePictures } from './pictures/usePictures';
import { insertTable } from './tables';
import { TableTools } from './TableTools';
import { useEarlierSteps } from './useEarlierSteps';
import { useFinding } from './useFinding';
import styles from './RichText.module.css';

export interface RichTextHandle {
  readonly focus: () => void;
}

export interface RichTextEditorProps {
  readonly label: string;
  /** The record that it belongs to, and its pictures hang on. */
  readonly recordId: string;
  /** The document to write in, the same one as long as the editor is there. */
  readonly open: () => Y.Doc;
  readonly onChange: () => void;
  readonly onBlur: () => Promise<void>;
  /** Whether the text is TLP:RED now. */
  readonly isRed: () => boolean;
  readonly placeholder?: string;
  readonly describedBy?: string;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<RichTextHandle>;
}

/** The editor itself, with all that it brings along: loaded with the first rich text that is shown. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { label, recordId, open, onChange, onBlur, isRed, placeholder, describedBy, autoFocus, inputRef } = props;
  const { t } = useMessages();
  const id = useId();
  const act = useAct();
  const isReadOnly = useWriteLock() !== undefined;
  const place = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const rich = useRef<RichView>(undefined);
  const [active, setActive] = useState('');
  const [reference, setReference] = useState<Reference>();
  const [query, setQuery] = useState<MentionQuery>();
  const picker = useRef<MentionPickerHandle>(null);
  const [linkAddress, setLinkAddress] = useState<string | null>(null);
  const openLink = useOpenLink();
  const mentions = useMentions();
  const pictures = usePictures(recordId, () => rich.current);
  const takeFiles = useEffectEvent((files: readonly File[], isPasted: boolean) =>
    act(() => pictures.take(files, isPasted)),
  );
  const describePicture = useEffectEvent(() => pictures.describe());
  const adopt = useEffectEvent((text: RichText) => (pictures.isOwn(text) ? undefined : pictures.adopt(text)));
  const change = useEffectEvent(() => onChange());
  const leave = useEffectEvent(() => {
    setQuery(undefined);
    act(() => onBlur());
  });
  const finding = useFinding(rich, label);
  const follow = useEffectEvent((to: Reference) => act(() => openReference(to)));
  const keepsMention = useEffectEvent(
    (id: string, isFromRed: boolean) => (isRed() || !isFromRed) && mentions.mayName(id, isRed()),
  );
  const earlier = useEarlierSteps(recordId);
  const takeEarlier = useEffectEvent((way: 'undo' | 'redo') =>
    act(async () => {
      // What was typed and taken back again is to be known by then.
      await onBlur();
      await earlier(way);
    }),
  );
  const isOfRed = useEffectEvent(() => isRed());
  const showState = useEffectEvent((state: EditorState, isEntered: boolean) => {
    setActive(activeFormats(state));
    const at = isEntered ? referenceAt(state) : undefined;
    setReference((before) => (before?.kind === at?.kind && before?.target === at?.target ? before : at));
    setQuery(mentionQuery(state));
    finding.showState(state);
  });
  const create = useEffectEvent((element: HTMLElement) =>
    createRichView({
      place: element,
      doc: open(),
      id,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: styles.area ?? '',
        ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
      },
      placeholder,
      isReadOnly,
      coveredAbove: () => stickyHeight(tools.current),
      doneLabel: t('ui.rich.done'),
      tableWords: {
        row: (number, count) => t('ui.rich.row', { number, count }),
        column: (number) => t('ui.rich.column', { number }),
      },
      findClasses: { hit: styles.hit ?? '', current: cx(styles.hit, styles.current) },
      pictures: pictures.createSource(() => describePicture()),
      onFiles: (files, isPasted) => takeFiles(files, isPasted),
      adopt: (text) => adopt(text),
      onChange: () => change(),
      onState: (state, isEntered) => showState(state, isEntered),
      onOpen: (to) => follow(to),
      onMentionKey: (key) => picker.current?.press(key) ?? false,
      keepsMention: (id, isFromRed) => keepsMention(id, isFromRed),
      isRed: () => isOfRed(),
      onEarlier: (way) => takeEarlier(way),
      onBlur: () => leave(),
    }),
  );

  const takeKeyboard = useEffectEvent((created: RichView) => {
    if (autoFocus === true) created.focusEnd();
  });

  // The editor is a part of the page that React knows nothing of. As early as a field with autofocus is there.
  useLayoutEffect(() => {
    if (!place.current) return undefined;
    const created = create(place.current);
    rich.current = created;
    takeKeyboard(created);
    return () => {
      rich.current = undefined;
      created.destroy();
    };
  }, []);
  useEffect(() => rich.current?.setReadOnly(isReadOnly), [isReadOnly]);
  useImperativeHandle(inputRef, () => ({ focus: () => rich.current?.view.focus() }), []);

  async function openReference({ kind, target }: Reference): Promise<void> {
    if (kind === 'link') await openLink(target);
    else mentions.open(target);
  }

  function askLink(): void {
    if (!rich.current) return;
    // Where the focus is now the dialog gives it back: to the words, not to the button.
    rich.current.view.focus();
    setLinkAddress(linkAround(rich.current.view.state).href);
  }

  const formats = active.split(' ');
  const isInTable = formats.includes('table');
  return (
    <div className={cx(styles.frame, isReadOnly && styles.locked)} onKeyDownCapture={finding.onKeyDown}>
      {!isReadOnly && (
        <div ref={tools} className={styles.tools}>
          <KeyToolbar label={t('ui.rich.toolbar', { label })}>
            {FORMATS.filter(({ id }) => !isInTable || isOfLetters(id)).map(({ id, icon, shortcut, command }) => (
              <ToggleIconButton
                key={id}
                label={t(`ui.rich.${id}`)}
                icon={icon}
                shortcut={shortcut}
                isSelected={formats.includes(id)}
                onPress={() => rich.current?.run(command)}
              />
            ))}
            {isInTable ? (
              <TableTools hasHead={formats.includes('tableHead')} onRun={(command) => rich.current?.run(command)} />
            ) : (
              <IconButton
                label={t('ui.rich.insertTable')}
                icon={Table2}
                onPress={() => rich.current?.run(insertTable)}
              />
            )}
            <PictureTool pictures={pictures} isSelected={formats.includes('picture')} />
            <ToggleIconButton
              label={t('ui.rich.link')}
              icon={Link2}
              isSelected={formats.includes('link')}
              onPress={askLink}
            />
            <IconButton label={t('ui.rich.find')} icon={Search} shortcut="mod+f" onPress={finding.open} />
          </KeyToolbar>
        </div>
      )}
      {finding.bar}
      <div className={styles.place}>
        <div className={styles.scroller}>
          <div ref={place} className={styles.sheet} />
        </div>
        {query && rich.current && (
          <MentionPicker
            ref={picker}
            query={query}
            view={rich.current.view}
            isRed={isRed}
            onPick={(asked, picked) => rich.current?.run(insertMention(asked, picked))}
            onDecline={() => rich.current?.run(declineMention)}
          />
        )}
      </div>
      {!isReadOnly && reference && (
        <ReferenceLine
          reference={reference}
          onOpen={() => openReference(reference)}
          onChange={askLink}
          onRemove={() => rich.current?.run(reference.kind === 'link' ? setLink('') : removeMention)}
        />
      )}
      {pictures.dialog}
      {linkAddress !== null && (
        <LinkDialog
          href={linkAddress}
          onApply={(href) => rich.current?.run(setLink(href))}
          onClose={() => setLinkAddress(null)}
        />
      )}
    </div>
  );
}

/** Of tools that stay at the upper edge while a text moves below them. */
function stickyHeight(tools: HTMLElement | null): number {
  return tools && getComputedStyle(tools).position === 'sticky' ? tools.offsetHeight : 0;
}
