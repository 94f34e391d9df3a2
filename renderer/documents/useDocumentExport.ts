import { useRef, useState } from 'react';
import { documentFileName, type DocumentFormat, type DocumentModel, type FileNameParts } from '../../shared/documents';
import type { SaveFile } from '../../shared/ipc/contract';
import { keepOpenFor, valueOf } from '../live';
import { toast, useMessages } from '../ui';
import type { FileProgress, FileRun } from './fileRun';
import { writeDocument } from './writeDocument';

type DocumentName = Omit<FileNameParts, 'extension'>;

/** A file that is yet to be written. */
export interface FileToWrite {
  readonly extension: SaveFile['extension'];
  readonly name: DocumentName;
  /** @returns undefined where it was cancelled */
  readonly write: (run: FileRun) => Promise<Uint8Array | undefined>;
}

export interface DocumentExport {
  /** While files are written: how many are done, or how much of one that takes long. */
  readonly progress: FileProgress | undefined;
  /** One file asks for its name, several ask for a folder. True when they were saved. */
  readonly save: (model: DocumentModel, formats: readonly DocumentFormat[], name: DocumentName) => Promise<boolean>;
  /** The same for files of any kind. */
  readonly saveFiles: (files: readonly FileToWrite[]) => Promise<boolean>;
  /** Leaves off writing; nothing is saved. */
  readonly cancel: () => void;
}

/** Writes a document to files and says where they went. */
export function useDocumentExport(): DocumentExport {
  const { t } = useMessages();
  const [progress, setProgress] = useState<DocumentExport['progress']>(undefined);

  const running = useRef<AbortController>(null);

  /** @returns nothing where somebody thought better of it */
  async function write(files: readonly FileToWrite[], signal: AbortSignal): Promise<readonly SaveFile[]> {
    const written: SaveFile[] = [];
    for (const { extension, name, write: toBytes } of files) {
      setProgress({ done: written.length, total: files.length });
      const bytes = await toBytes({ signal, onProgress: setProgress });
      if (bytes === undefined) return [];
      written.push({ suggestedName: documentFileName({ ...name, extension }), extension, bytes });
    }
    return written;
  }

  async function ask(files: readonly SaveFile[]): Promise<boolean> {
    const [file] = files;
    if (file === undefined) return false;
    if (files.length === 1) {
      const saved = await valueOf(window.verbund.saveFile(file));
      if (saved !== null) toast({ tone: 'success', message: t('meetings.fileSaved', { name: saved }) });
      return saved !== null;
    }
    const saved = await valueOf(window.verbund.saveFiles([...files]));
    if (saved !== null)
      toast({
        tone: 'success',
        message: t('minutes.export.saved', { count: saved.names.length, folder: saved.folder }),
      });
    return saved !== null;
  }

  async function saveFiles(files: readonly FileToWrite[]): Promise<boolean> {
    const controller = new AbortController();
    running.current = controller;
    try {
      return await keepOpenFor(
        (async () => {
          const written = await write(files, controller.signal);
          setProgress(undefined);
          return ask(written);
        })(),
      );
    } finally {
      setProgress(undefined);
    }
  }

  return {
    progress,
    saveFiles,
    cancel: () => running.current?.abort(),
    save: (model, formats, name) =>
      saveFiles(formats.map((extension) => ({ extension, name, write: () => writeDocument(model, extension) }))),
  };
}
