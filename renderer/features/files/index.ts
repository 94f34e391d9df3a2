export { FileList } from './FileList';
export { FilesLane } from './FilesLane';
export { FilesSection } from './FilesSection';
export { useFileWords } from './useFileWords';
