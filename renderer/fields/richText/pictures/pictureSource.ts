import { MOST_PIXELS, PICTURE_HEAD, readPictureSize } from '../../../../shared/domain/files';
import type { FileRecord } from '../../../../shared/schema';
import type { FileState } from '../../../../shared/sync/files/fileState';
import { lineToText, type RichLine } from '../../../../shared/text/rich/richText';
import type { Result } from '../../../../shared/result';
import type { Messages } from '../../../ui';
import type { PictureSource, PictureWatch, ShownPicture } from './pictureView';

interface Effects {
  readonly files: {
    readonly state: (id: string) => FileState | undefined;
    readonly read: (id: string) => Promise<Result<Blob, FileState>>;
    readonly subscribe: (listener: () => void) => () => void;
    readonly fetchNow: (ids: readonly string[]) => void;
  };
  /** Also of what is in the trash. */
  readonly recordOf: (id: string) => Pick<FileRecord, 'deletedAt'> | undefined;
  readonly t: Messages['t'];
  readonly act: (work: () => Promise<void>) => void;
  readonly onDescribe: () => void;
}

/** What the pictures of a text show: the bytes that are on this laptop, or why there are none. */
export function createPictureSource({ files, recordOf, t, act, onDescribe }: Effects): PictureSource {
  function watch(id: string, onChange: () => void): PictureWatch {
    let url: string | undefined;
    let isRead = false;
    let isEnded = false;
    let isBroken = false;
    let before = '';

    function shown(): ShownPicture {
      const state = recordOf(id)?.deletedAt === '' ? files.state(id) : undefined;
      if (!state)
        return { kind: 'words', words: t(recordOf(id) ? 'pictures.state.deleted' : 'pictures.state.unknown') };
      if (state.kind !== 'here' && state.kind !== 'sending') return wordsOf(state);
      if (isBroken) return { kind: 'words', words: t('pictures.state.broken') };
      return url === undefined ? { kind: 'words', words: t('pictures.state.opening') } : { kind: 'picture', url };
    }
    function wordsOf(state: Exclude<FileState, { kind: 'here' | 'sending' }>): ShownPicture {
      if (state.kind === 'coming' || state.kind === 'arriving')
        return { kind: 'words', words: t('pictures.state.coming') };
      if (state.kind === 'damaged')
        return { kind: 'words', words: t('pictures.state.damaged'), fetchLabel: t('files.fetchAgain') };
      if (state.kind === 'unreadable') return { kind: 'words', words: t('pictures.state.broken') };
      const words = t(`pictures.state.${state.why}`);
      return state.why === 'onRequest'
        ? { kind: 'words', words, fetchLabel: t('files.fetch') }
        : { kind: 'words', words };
    }
    function start(): void {
      const { kind } = files.state(id) ?? {};
      if (!isRead && (kind === 'here' || kind === 'sending')) {
        isRead = true;
        act(async () => {
          const read = await files.read(id);
          // What is not whole after all is told by its state, and read once it is.
          if (!read.ok) isRead = false;
          else await open(read.value);
        });
      }
    }
    function look(): void {
      start();
      tell();
    }
    async function open(bytes: Blob): Promise<void> {
      const size = readPictureSize(new Uint8Array(await bytes.slice(0, PICTURE_HEAD).arrayBuffer()));
      if (isEnded) return;
      isBroken = !size || size.width * size.height > MOST_PIXELS;
      // Under the type that its bytes have, so that markup can never be drawn as a picture.
      if (size && !isBroken) url = URL.createObjectURL(new Blob([bytes], { type: size.mediaType }));
      tell();
    }
    /** Most of what is told of files is about others. */
    function tell(): void {
      const now = JSON.stringify(shown());
      if (now === before || isEnded) return;
      before = now;
      onChange();
    }
    const end = files.subscribe(look);
    start();
    before = JSON.stringify(shown());
    return {
      shown,
      end() {
        isEnded = true;
        end();
        if (url !== undefined) URL.revokeObjectURL(url);
      },
    };
  }

  return {
    watch,
    fetch: (id) => files.fetchNow([id]),
    caption(text, isDecorative) {
      if (isDecorative) return t('pictures.decorative');
      return text === '' ? t('pictures.unnamed') : t('pictures.caption', { text });
    },
    toWords: (picture) => pictureToWords(picture, t),
    brokenWords: t('pictures.state.broken'),
    onDescribe,
  };
}

/** `''` for one that says nothing. */
export function pictureToWords(picture: RichLine, t: Messages['t']): string {
  if (picture.isDecorative) return '';
  const text = lineToText(picture);
  return text === '' ? t('documents.text.pictureUnnamed') : t('documents.text.picture', { text });
}
