export { DicomwebArchive, type DicomwebOptions } from './dicomweb-archive.js';
export { DicomwebModule } from './dicomweb.module.js';
