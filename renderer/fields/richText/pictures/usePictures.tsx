import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { filesOf, pastedName } from '../../../../shared/domain/files';
import { instantToLocal } from '../../../../shared/domain/meetings';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { richLine, type RichLine, type RichText } from '../../../../shared/text/rich/richText';
import { keepOpenFor, useSession } from '../../../live';
import { toast, useAct, useMessages } from '../../../ui';
import type { RichView } from '../createRichView';
import { describePicture, insertPicture, selectedPicture, type PictureText } from './pictureCommands';
import { PictureDialog } from './PictureDialog';
import { createPictureSource, pictureToWords } from './pictureSource';
import type { PictureSource } from './pictureView';
import { preparePicture } from './preparePicture';

/** The pictures of one text. */
export interface Pictures {
  /** @param onDescribe asks for the text of the selected picture */
  readonly createSource: (onDescribe: () => void) => PictureSource;
  /** Asks what each of them shows, and brings it into the text. What is no picture is told. */
  readonly take: (files: readonly File[], isPasted: boolean) => Promise<void>;
  /** Asks what the selected picture shows. */
  readonly describe: () => void;
  /** Whether all pictures of a text that was copied hang on this record. */
  readonly isOwn: (rich: RichText) => boolean;
  /** The same text with pictures that do. Those whose bytes are not here become words. */
  readonly adopt: (rich: RichText) => Promise<RichText>;
  readonly dialog: ReactNode;
}

/** @param targetId the record that the text belongs to, and its pictures hang on */
export function usePictures(targetId: string, rich: () => RichView | undefined): Pictures {
  const { t } = useMessages();
  const act = useAct();
  const { files, repositories } = useSession();
  const [taken, setTaken] = useState<readonly File[]>([]);
  const [asked, setAsked] = useState(0);
  const [described, setDescribed] = useState<PictureText>();

  async function take(chosen: readonly File[], isPasted: boolean): Promise<void> {
    const names = [...filesOf(repositories.files.snapshot().records, targetId), ...taken].map(({ name }) => name);
    for (const file of chosen) {
      const name = isPasted
        ? pastedName(file.name, instantToLocal(Date.now(), LAPTOP_ZONE), t('files.pasted'), names)
        : file.name;
      names.push(name);
      const prepared = await preparePicture(new File([file], name, { type: file.type, lastModified: Date.now() }));
      if (prepared.ok) setTaken((before) => [...before, prepared.value]);
      else toast({ tone: 'warning', title: file.name, message: t(`pictures.problem.${prepared.error}`) });
    }
  }

  /** The id of its record, or why there is none. */
  async function add(picture: File): Promise<{ readonly id: string } | { readonly problem: string }> {
    const added = await files.add(targetId, picture);
    if (!added.ok) return { problem: added.error === 'cancelled' ? '' : t(`files.problem.${added.error}`) };
    return { id: added.value.id };
  }

  async function insert(picture: File, said: PictureText): Promise<string | undefined> {
    const added = await keepOpenFor(add(picture));
    if ('problem' in added) return added.problem;
    rich()?.run(insertPicture(added.id, said));
    return undefined;
  }

  const isOwnLine = ({ kind, file }: RichLine): boolean =>
    kind !== 'image' || repositories.files.get(file)?.targetId === targetId;

  async function adoptLine(line: RichLine): Promise<RichLine> {
    if (isOwnLine(line)) return line;
    const record = repositories.files.get(line.file);
    const read = record && (await files.read(line.file));
    if (read && read.ok) {
      const added = await add(new File([read.value], record.name, { type: record.mediaType }));
      if ('id' in added) return { ...line, file: added.id };
    }
    return richLine('text', pictureToWords(line, t));
  }

  const next = taken[asked];
  const isAnswered = next === undefined && asked > 0;
  const goOn = useEffectEvent(() => rich()?.view.focus());
  // A dialog gives the focus back to where it was: to the button in the toolbar, or to the dialog before it. One goes on in the text.
  useEffect(() => {
    if (isAnswered) goOn();
  }, [isAnswered]);
  return {
    createSource: (onDescribe) =>
      createPictureSource({ files, recordOf: (id) => repositories.files.get(id), t, act, onDescribe }),
    take,
    describe() {
      const view = rich()?.view;
      view?.focus();
      setDescribed(view && selectedPicture(view.state));
    },
    isOwn: (text) => text.every(isOwnLine),
    adopt: (text) => Promise.all(text.map(adoptLine)),
    dialog: (
      <>
        {next && (
          <PictureDialog
            key={asked}
            picture={next}
            said={{ text: '', isDecorative: false }}
            onSubmit={(said) => insert(next, said)}
            onClose={() => setAsked(asked + 1)}
          />
        )}
        {described && (
          <PictureDialog
            said={described}
            onSubmit={(said) => {
              rich()?.run(describePicture(said));
              return Promise.resolve(undefined);
            }}
            onClose={() => setDescribed(undefined)}
          />
        )}
      </>
    ),
  };
}
