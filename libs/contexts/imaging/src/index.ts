export { Archive, archiveRefusals, type ArchiveAnswer, type ArchiveQuestion } from './domain/archive.js';
export { imagesOf, type ImagesOfStudy } from './queries/images-of.js';
export { withoutIdentity, type DicomJson } from './domain/without-identity.js';
