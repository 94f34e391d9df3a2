export { FileList } from './FileList';
export { FilesSection } from './FilesSection';
