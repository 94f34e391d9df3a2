export { FileList } from './FileList';
export { KeptFiles } from './KeptFiles';
export { FilesLane } from './FilesLane';
export { FilesSection } from './FilesSection';
export { useFileWords } from './useFileWords';
